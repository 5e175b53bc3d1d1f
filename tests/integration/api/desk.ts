import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import { createApi } from '@/lib/api/app'
import type { Problem } from '@/lib/api/problem'
import { createApiToken } from '@/lib/auth/api-token'
import { ROLES, type Role } from '@/lib/auth/viewer'
import { databaseUrl } from '@/lib/db/client'
import { startHub } from '@/lib/live/hub'
import { orThrow } from '@/lib/outcome'
import { NO_IMPACT } from '@/lib/priority/types'
import type { TicketView } from '@/lib/tickets/view'

export interface Ask {
  /** Whose token; null calls without one. */
  as?: Role | null
  token?: string
  body?: unknown
  /** A body as it is. */
  raw?: string | Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
}

export interface Answer<T> {
  status: number
  headers: Headers
  body: T
}

/** A ticket, or the refusal. */
export type TicketAnswer = TicketView & Omit<Problem, 'status'>

export type Call = <T = TicketAnswer>(method: string, path: string, ask?: Ask) => Promise<Answer<T>>

/** A real server of the API over this file's database, with a token for each role. */
export interface Desk {
  url: string
  tokens: Record<Role, string>
  call: Call
  stopHub: () => Promise<void>
}

/** Opens one for the whole file. Fields are there once the tests run. */
export function openDesk(): Desk {
  const desk = {} as Desk
  let close: () => Promise<void>
  beforeAll(async () => {
    const hub = await startHub(databaseUrl())
    const api = createApi({ worker: { isWell: () => true } })
    const listener = getRequestListener(api.fetch, { overrideGlobalObjects: false })
    const server = createServer((request, response) => void listener(request, response))
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    desk.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    desk.tokens = await makeTokens()
    desk.call = callOf(desk)
    desk.stopHub = () => hub.stop()
    close = async () => {
      await hub.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  })
  afterAll(() => close())
  return desk
}

async function makeTokens(): Promise<Record<Role, string>> {
  const entries = ROLES.map(async (role) => [
    role,
    orThrow(await createApiToken({ name: role.toLowerCase(), role })),
  ])
  return Object.fromEntries(await Promise.all(entries))
}

export const emailOf = (role: Role) => `${role.toLowerCase()}@tokens.invalid`

function callOf(desk: Desk): Call {
  return async <T>(method: string, path: string, ask: Ask = {}) => {
    const response = await fetch(desk.url + path, { method, ...requestOf(desk, ask) })
    const text = await response.text()
    const body = (text === '' ? null : JSON.parse(text)) as T
    return { status: response.status, headers: response.headers, body }
  }
}

function requestOf(desk: Desk, { as = 'SUPPORT_LEAD', token, body, raw, headers }: Ask) {
  const bearer = token ?? (as && desk.tokens[as])
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  return {
    ...(content !== undefined && { body: content }),
    headers: {
      ...(bearer && { authorization: `Bearer ${bearer}` }),
      ...(content !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
  }
}

let made = 0

/** An account, an enterprise's own installation unless said otherwise. */
export async function addAccount(desk: Desk, over: object = {}): Promise<AccountView> {
  made += 1
  const name = `Account ${process.pid}-${made}`
  const body = { name, segment: 'ENTERPRISE', deployment: 'SELF_HOSTED', ...over }
  const { body: account } = await desk.call<AccountView>('POST', '/api/v1/accounts', { body })
  return account
}

/** What opening a ticket takes. */
export const ticketFor = (account: { id: string }, over: object = {}) => ({
  subject: 'Search is slow',
  body: 'Since this morning.',
  account: account.id,
  requesterEmail: 'kim@customer.example',
  ...over,
})

export async function addTicket(
  desk: Desk,
  account: { id: string },
  over: object = {},
): Promise<TicketView> {
  const body = ticketFor(account, over)
  const { body: ticket } = await desk.call('POST', '/api/v1/tickets', { body })
  return ticket
}

/** A triage that takes the proposal. */
export const triageOf = (facts: object = {}) => ({ facts: { ...NO_IMPACT, ...facts } })
