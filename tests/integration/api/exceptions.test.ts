import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import type { ExceptionView } from '@/lib/exceptions/view'
import { addAccount, emailOf, openDesk } from './desk'
import { exceptionsOf, inDays } from './exceptions-desk'

const desk = openDesk()
const { world, call, ask, decide } = exceptionsOf(desk)

describe('asking', () => {
  it('waits for a decision, from now when nothing else is said', async () => {
    const { status, body, headers } = await ask()
    expect(status).toBe(201)
    expect(body).toMatchObject({
      state: 'REQUESTED',
      scope: { account: world.account.id, channel: null },
      requestedBy: emailOf('CE'),
      decidedBy: null,
    })
    expect(headers.get('location')).toBe(`/api/v1/exceptions/${body.id}`)
    expect(Math.abs(Date.parse(body.from) - Date.now())).toBeLessThan(60_000)
  })

  it.each([
    ['a missing reason', { reason: undefined }, 'reason'],
    ['an empty reason', { reason: '  ' }, 'reason'],
    ['no scope', { scope: {} }, 'scope'],
    ['an end before the beginning', { from: inDays(5), until: inDays(4) }, 'until'],
    ['a beginning in the past', { from: inDays(-1) }, 'from'],
    ['more than 90 days', { until: inDays(91) }, 'until'],
    ['an end in the past', { until: inDays(-1) }, 'until'],
    ['an unknown account', { scope: { account: crypto.randomUUID() } }, 'scope.account'],
    ['an unknown channel', { scope: { channel: crypto.randomUUID() } }, 'scope.channel'],
  ])('refuses %s at its field', async (_, changes, path) => {
    const { status, body } = await ask(changes)
    expect(status).toBe(422)
    expect(body.errors?.map((error) => error.path)).toContain(path)
  })

  it('refuses a customer’s account: its tickets reach Support anyway', async () => {
    const customer = await addAccount(desk, { segment: 'TEAM', ceOwner: emailOf('CE') })
    const { status, body } = await ask({ scope: { account: customer.id } })
    expect([status, body.errors?.[0]?.path]).toEqual([422, 'scope.account'])
  })

  it('refuses a second open one of the same scope, and takes one after the first is done', async () => {
    const first = await ask()
    expect((await ask()).status).toBe(409)
    await call('POST', `/${first.body.id}/withdrawal`, { as: 'CE', body: { reason: 'a mistake' } })
    expect((await ask()).status).toBe(201)
  })

  it('lets one of two who ask at once have it', async () => {
    const both = await Promise.all([ask({}, 'SUPPORT_ENGINEER'), ask({}, 'SUPPORT_LEAD')])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  })
})

describe('deciding', () => {
  it('is never for who asked, whatever their role', async () => {
    const { body } = await ask({}, 'CS_LEADERSHIP')
    const refused = await decide(body.id, 'APPROVE')
    expect(refused.status).toBe(403)
    expect((await call('GET', `/${body.id}`, { as: 'CS_LEADERSHIP' })).body.state).toBe('REQUESTED')
  })

  it('is never for who asked, after a change of their role either', async () => {
    const { body } = await ask({}, 'SUPPORT_ENGINEER')
    const email = emailOf('SUPPORT_ENGINEER')
    const asker = await db().user.findUniqueOrThrow({ where: { email }, select: { id: true } })
    await expect(
      db().supportException.update({
        where: { id: body.id },
        data: { decidedById: asker.id, decidedAt: new Date(), decisionReason: 'mine' },
      }),
    ).rejects.toThrow('support_exception_two_people')
  })

  it.each([
    ['DENY', 'DENIED'],
    ['APPROVE', 'ACTIVE'],
    ['RETURN', 'RETURNED'],
  ])('%s makes it %s, with who, when and why', async (decision, state) => {
    const { body } = await ask()
    const { status, body: decided } = await decide(body.id, decision)
    expect([status, decided.state]).toEqual([200, state])
    const { steps } = (await call('GET', `/${body.id}`, { as: 'CS_LEADERSHIP' })).body
    const step = steps.find(({ by }) => by === emailOf('CS_LEADERSHIP'))
    expect(step).toMatchObject({ reason: 'It is worth it.' })
    expect(decided.decidedBy).toBe(decision === 'RETURN' ? null : emailOf('CS_LEADERSHIP'))
  })

  it('happens once', async () => {
    const { body } = await ask()
    const both = await Promise.all([decide(body.id, 'APPROVE'), decide(body.id, 'DENY')])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await decide(body.id, 'DENY')).status).toBe(409)
  })

  it('on a stale page shows the present state and changes nothing', async () => {
    const { body } = await ask()
    await call('PATCH', `/${body.id}`, { as: 'CE', body: { reason: 'A very large trial' } })
    const headers = { 'if-match': '"1"' }
    const stale = await desk.call<{ current: ExceptionView }>(
      'POST',
      `/api/v1/exceptions/${body.id}/decision`,
      { as: 'CS_LEADERSHIP', headers, body: { decision: 'APPROVE', reason: 'ok' } },
    )
    expect(stale.status).toBe(412)
    expect(stale.body.current).toMatchObject({ state: 'REQUESTED', reason: 'A very large trial' })
  })

  it('after it was asked back waits for who asked', async () => {
    const { body } = await ask()
    await decide(body.id, 'RETURN')
    expect((await decide(body.id, 'APPROVE')).status).toBe(409)
    const other = await call('PATCH', `/${body.id}`, { as: 'SUPPORT_LEAD', body: { reason: 'x' } })
    expect(other.status).toBe(403)
    await call('PATCH', `/${body.id}`, { as: 'CE', body: { businessCase: '500 seats' } })
    expect((await decide(body.id, 'APPROVE')).body.state).toBe('ACTIVE')
  })
})

describe('the record', () => {
  it('is append-only', async () => {
    const { body } = await ask()
    const where = { exceptionId: body.id }
    await expect(
      db().exceptionStep.updateMany({ where, data: { reason: 'another' } }),
    ).rejects.toThrow()
  })

  it('is exported whole as CSV to who may see all of it', async () => {
    const { body } = await ask()
    const headers = (role: 'CS_LEADERSHIP' | 'CE' | 'ENGINEER') => ({
      headers: { authorization: `Bearer ${desk.tokens[role]}` },
    })
    const url = `${desk.url}/api/v1/exceptions.csv`
    const file = await fetch(url, headers('CS_LEADERSHIP'))
    expect(file.headers.get('content-type')).toContain('text/csv')
    expect(await file.text()).toContain(body.id)
    expect((await fetch(url, headers('CE'))).status).toBe(403)
    expect((await fetch(url, headers('ENGINEER'))).status).toBe(403)
  })
})
