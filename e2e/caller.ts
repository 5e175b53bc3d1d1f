import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect, request } from '@playwright/test'
import type { Role } from '@/lib/auth/viewer'
import type { QueuePage } from '@/lib/queue/view'
import type { TicketView } from '@/lib/tickets/view'
import { signInAs } from './sign-in-as'

/** The demo's people by role, as `lib/auth/demo.ts` has them. */
export const EMAILS = {
  SUPPORT_ENGINEER: 'sam@demo.invalid',
  SUPPORT_LEAD: 'lena@demo.invalid',
  CE: 'chidi@demo.invalid',
  ADMIN: 'ari@demo.invalid',
} as const satisfies Partial<Record<Role, string>>

/** What a ticket is made of; what is left out is an Enterprise customer's plain question. */
export interface TicketParts {
  subject?: string
  body?: string
  segment?: 'PRE_SALES' | 'ENTERPRISE' | 'TEAM' | 'FREE' | 'OPEN_SOURCE'
  /** Email of the account's Customer Engineer. */
  ceOwner?: string
  claimedSeverity?: 'S0' | 'S1' | 'S2' | 'S3'
  /** A past instant, ISO-8601. */
  receivedAt?: string
  assignee?: string
}

/** Words that no other test and no demo data has. */
export function uniqueWords(what: string): string {
  return `${what} ${randomUUID().slice(0, 8)}`
}

/** A demo person who calls the API with a session of their own, without a browser. */
export class Caller {
  private constructor(private readonly http: APIRequestContext) {}

  static async signIn(baseURL: string, role: Role): Promise<Caller> {
    const storageState = await signInAs(baseURL, role)
    // A session may change things only from a page of the product: the header says that it does.
    const extraHTTPHeaders = { origin: baseURL }
    return new Caller(await request.newContext({ baseURL, storageState, extraHTTPHeaders }))
  }

  dispose(): Promise<void> {
    return this.http.dispose()
  }

  get(path: string) {
    return this.http.get(`/api/v1${path}`)
  }

  async post<T>(path: string, data: unknown): Promise<T> {
    const answer = await this.http.post(`/api/v1${path}`, { data })
    expect(answer.ok(), `POST ${path}: ${await answer.text()}`).toBe(true)
    return answer.json()
  }

  async put(path: string, data: unknown): Promise<void> {
    const answer = await this.http.put(`/api/v1${path}`, { data })
    expect(answer.ok(), `PUT ${path}: ${await answer.text()}`).toBe(true)
  }

  async patch(path: string, data: unknown): Promise<void> {
    const answer = await this.http.patch(`/api/v1${path}`, { data })
    expect(answer.ok(), `PATCH ${path}: ${await answer.text()}`).toBe(true)
  }

  async findTicket(number: number): Promise<TicketView> {
    return (await this.get(`/tickets/${number}`)).json()
  }

  async listQueue(query: string): Promise<QueuePage> {
    return (await this.get(`/queue?${query}`)).json()
  }

  /** A ticket of an account of its own, which nobody else's test knows. */
  async openTicket(parts: TicketParts = {}): Promise<TicketView> {
    const { segment = 'ENTERPRISE', ceOwner = null, assignee, ...said } = parts
    const name = uniqueWords('Account')
    const domain = `${name.toLowerCase().replace(' ', '-')}.example`
    const fields = { name, domains: [domain], segment, deployment: 'SELF_HOSTED', ceOwner }
    const account = await this.post<{ id: string }>('/accounts', fields)
    const ticket = await this.post<TicketView>('/tickets', {
      subject: uniqueWords('Question'),
      body: 'It worked yesterday.',
      ...said,
      account: account.id,
      requesterEmail: `ann@${domain}`,
    })
    if (!assignee) return ticket
    return this.post<TicketView>(`/tickets/${ticket.number}/assignment`, { assignee })
  }

  triage(number: number, facts: Record<string, unknown> = {}): Promise<TicketView> {
    return this.post(`/tickets/${number}/triage`, { facts })
  }

  /** The meaningful first response, which stops the first clock. */
  answer(number: number, more: Record<string, unknown> = {}): Promise<TicketView> {
    const firstResponse = { tried: 'We read the logs.', nextStep: 'Please restart the worker.' }
    const body = 'Thank you, we are looking at it.'
    return this.post(`/tickets/${number}/messages`, { kind: 'REPLY', body, firstResponse, ...more })
  }

  note(number: number, body: string): Promise<TicketView> {
    return this.post(`/tickets/${number}/messages`, { kind: 'NOTE', body })
  }
}
