import { describe, expect, it } from 'vitest'
import type { AccountPage, AccountView } from '@/lib/accounts/view'
import { createApi } from '@/lib/api/app'
import { accountDoc, accountPageDoc } from '@/lib/api/docs/account-doc'
import { workloadDoc } from '@/lib/api/docs/queue-doc'
import type { Problem } from '@/lib/api/problem'
import { db } from '@/lib/db/client'
import type { WorkloadView } from '@/lib/queue/view'
import { addAccount, emailOf, openDesk } from './desk'

const desk = openDesk()

describe('accounts', () => {
  it('are added, read, edited by version and listed in pages', async () => {
    const account = await addAccount(desk, {
      ceOwner: emailOf('CE'),
      slaPlan: 'ENTERPRISE_PREMIUM',
    })
    expect(accountDoc.parse(account)).toEqual(account)
    const path = `/api/v1/accounts/${account.id}`
    const read = await desk.call<AccountView>('GET', path)
    expect([read.body, read.headers.get('etag')]).toEqual([account, '"1"'])
    const known = await desk.call('GET', path, { headers: { 'if-none-match': '"1"' } })
    expect(known.status).toBe(304)
    const edit = (tag: string) =>
      desk.call<AccountView & Problem>('PATCH', path, {
        body: { segment: 'TEAM', ceOwner: null },
        headers: { 'if-match': tag },
      })
    const edited = await edit('"1"')
    expect([edited.status, edited.headers.get('etag')]).toEqual([200, '"2"'])
    expect(edited.body).toMatchObject({ segment: 'TEAM', ceOwner: null })
    const same = await desk.call<AccountView>('PATCH', path, { body: {} })
    expect([same.status, same.body]).toEqual([200, edited.body])
    const stale = await edit('"1"')
    expect([stale.status, stale.body.current]).toEqual([412, edited.body])
    await Promise.all([addAccount(desk), addAccount(desk)])
    const seen: string[] = []
    let after = ''
    do {
      const { body } = await desk.call<AccountPage>('GET', `/api/v1/accounts?limit=1${after}`)
      expect(accountPageDoc.parse(body)).toEqual(body)
      seen.push(...body.items.map(({ id }) => id))
      after = body.next === null ? '' : `&after=${body.next}`
    } while (after !== '')
    expect(new Set(seen).size).toBe(await db().account.count())
    expect(seen.length).toBe(new Set(seen).size)
  })
})

describe('the workload mode', () => {
  it('is switched with a reason by its version, and moves the order', async () => {
    const read = await desk.call<WorkloadView>('GET', '/api/v1/workload', { as: 'ENGINEER' })
    expect(workloadDoc.parse(read.body)).toEqual(read.body)
    const etag = read.headers.get('etag') ?? ''
    const put = (body: unknown, as: 'CS_LEADERSHIP' | 'ENGINEER' = 'CS_LEADERSHIP') =>
      desk.call<WorkloadView & Problem>('PUT', '/api/v1/workload', {
        as,
        body,
        headers: { 'if-match': etag },
      })
    const surge = { mode: 'SURGE', reason: 'an outage' }
    expect((await put(surge, 'ENGINEER')).status).toBe(403)
    expect((await put({ mode: 'SURGE' })).status).toBe(422)
    const switched = await put(surge)
    expect([switched.status, switched.body.mode, switched.body.reason]).toEqual([
      200,
      'SURGE',
      'an outage',
    ])
    const late = await put({ mode: 'NORMAL', reason: 'x' })
    expect([late.status, late.body.current]).toEqual([412, switched.body])
    expect((await put({ mode: 'SURGE' })).status).toBe(412)
  })
})

describe('POST /policy/evaluate', () => {
  const input = {
    at: '2026-01-07T12:00:00.000Z',
    mode: 'NORMAL',
    tickets: [
      {
        number: 1,
        segment: 'TEAM',
        deployment: 'CLOUD',
        receivedAt: '2026-01-07T11:00:00.000Z',
        status: 'NEW',
      },
      {
        number: 2,
        segment: 'FREE',
        deployment: 'CLOUD',
        receivedAt: '2026-01-07T10:00:00.000Z',
        status: 'NEW',
        claimedSeverity: 'S0',
      },
    ],
  }

  it('answers anyone signed in as the command does', async () => {
    const ask = { as: 'ENGINEER', body: input } as const
    const { status, body } = await desk.call<{ order: number[] }>(
      'POST',
      '/api/v1/policy/evaluate',
      ask,
    )
    expect([status, body.order]).toEqual([200, [2, 1]])
  })

  it('names what is wrong by its path', async () => {
    const body = { ...input, tickets: [{ ...input.tickets[0], segment: 'GOLD' }] }
    const asked = await desk.call('POST', '/api/v1/policy/evaluate', { body })
    expect([asked.status, asked.body.errors?.[0]?.path]).toEqual([422, 'tickets.0.segment'])
  })

  it('takes instants of any year without failing', async () => {
    for (const receivedAt of ['0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z']) {
      const body = { ...input, tickets: [{ ...input.tickets[0], receivedAt }] }
      expect((await desk.call('POST', '/api/v1/policy/evaluate', { body })).status).toBeLessThan(
        500,
      )
    }
  })
})

describe('GET /api/health', () => {
  const ask = async (worker: { isWell: () => boolean } | null) => {
    const answer = await createApi({ worker }).request('/api/health')
    return { status: answer.status, body: await answer.json() }
  }

  it('says that all is well, to anybody', async () => {
    const { status, body } = await desk.call('GET', '/api/health', { as: null })
    expect(status).toBe(200)
    expect(body).toEqual({
      status: 'ok',
      database: 'ok',
      migrations: 'ok',
      worker: 'ok',
      unwell: [],
    })
    expect((await ask(null)).body).toMatchObject({ status: 'ok', worker: 'elsewhere' })
  })

  it('names the worker that stands still and the migration that is missing', async () => {
    expect(await ask({ isWell: () => false })).toMatchObject({
      status: 503,
      body: { status: 'unwell', unwell: ['worker'] },
    })
    const rename = (from: string, to: string) =>
      db()
        .$executeRaw`UPDATE _prisma_migrations SET migration_name = ${to} || migration_name WHERE migration_name LIKE ${`${from}2%`}`
    await rename('', 'x')
    expect(await ask(null)).toMatchObject({ status: 503, body: { unwell: ['migrations'] } })
    await db().$executeRaw`UPDATE _prisma_migrations SET migration_name = substr(migration_name, 2)`
    expect((await ask(null)).status).toBe(200)
  })
})

describe('openapi.json', () => {
  interface Document {
    openapi: string
    paths: Record<string, Record<string, { responses: Record<string, unknown> }>>
    components: { schemas: Record<string, unknown>; securitySchemes: Record<string, unknown> }
  }

  it('describes every route that there is, and needs no sign-in', async () => {
    const { status, body } = await desk.call<Document>('GET', '/api/v1/openapi.json', { as: null })
    expect([status, body.openapi]).toEqual([200, '3.1.0'])
    const described = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const routes = createApi()
      .routes.filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
    expect(described.toSorted()).toEqual(routes.toSorted())
    expect(Object.keys(body.components.schemas)).toEqual(
      expect.arrayContaining(['Ticket', 'QueuePage', 'Account', 'Workload', 'Problem']),
    )
    expect(body.components.schemas.Reason).toMatchObject({ type: 'object' })
    expect(Object.keys(body.components.securitySchemes)).toEqual(['token', 'session'])
  })
})

describe('the allowance', () => {
  it('is told with every answer, and 429 says when to come back', async () => {
    const { headers } = await desk.call('GET', '/api/v1/workload', { as: 'ADMIN' })
    expect(headers.get('ratelimit-policy')).toBe('"calls";q=300;w=1')
    expect(headers.get('ratelimit')).toMatch(/^"calls";r=2\d\d;t=1$/)
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    const api = createApi()
    const call = () =>
      api.request('/api/v1/nothing', { headers: { authorization: `Bearer ${desk.tokens.ADMIN}` } })
    await call()
    const answers = await Promise.all(Array.from({ length: 1000 }, call))
    const refused = answers.find(({ status }) => status === 429)
    expect(refused?.headers.get('retry-after')).toBe('1')
    expect(await refused?.json()).toMatchObject({ type: '/problems/rate-limited', status: 429 })
    expect((await desk.call('GET', '/api/v1/workload', { as: 'CE' })).status).toBe(200)
  })
})
