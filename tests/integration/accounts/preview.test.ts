import { beforeAll, describe, expect, it } from 'vitest'
import { updateAccount } from '@/lib/accounts/mutations'
import { previewAccountChange } from '@/lib/accounts/preview'
import type { AccountPreview } from '@/lib/accounts/preview-view'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { orThrow } from '@/lib/outcome'
import { NO_IMPACT } from '@/lib/priority/types'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { setStatus } from '@/lib/tickets/mutations/set-status'
import { triageTicket } from '@/lib/tickets/mutations/triage-ticket'
import { findTicket, listHistory } from '@/lib/tickets/queries'
import { switchWorkload } from '@/lib/workload/mutations'
import { makeAccount, makePerson, makeTicket } from '../tickets/people'

let lead: Viewer
const SLOW = { ...NO_IMPACT, slowness: 'EXTREME' as const }

beforeAll(async () => {
  lead = await makePerson('SUPPORT_LEAD')
})

/** Tickets in different states, some of another account between them. */
async function fill() {
  const account = await makeAccount(lead)
  const other = await makeAccount(lead, { segment: 'TEAM' })
  const numbers: number[] = []
  for (let i = 0; i < 6; i++) {
    numbers.push((await makeTicket(lead, account)).number)
    await makeTicket(lead, other)
  }
  const [first = 0, second = 0, third = 0, fourth = 0] = numbers
  orThrow(await triageTicket(lead, first, { facts: SLOW, inputs: [] }))
  orThrow(await triageTicket(lead, second, { facts: NO_IMPACT, inputs: [] }))
  const firstResponse = { tried: 'Read the logs.', nextStep: 'Restart it.' }
  orThrow(await addMessage(lead, third, { kind: 'REPLY', body: 'Hello.', firstResponse }))
  orThrow(await setStatus(lead, fourth, { status: 'ON_HOLD' }))
  return { account, numbers }
}

async function standings(preview: AccountPreview, numbers: number[]) {
  const now = await Promise.all(numbers.map((number) => findTicket(lead, number)))
  const shown = new Map(preview.rows.map((row) => [row.number, row.after]))
  return now.flatMap((ticket) => {
    const after = ticket && shown.get(ticket.number)
    return after ? [{ ticket, after }] : []
  })
}

describe.each(['NORMAL', 'SURGE'] as const)('a change of an account, in %s', (mode) => {
  beforeAll(async () => {
    await switchWorkload(lead, { mode, reason: 'for the test' })
  })

  it.each([
    ['the segment', { segment: 'OPEN_SOURCE' as const }],
    ['the deployment', { deployment: 'CLOUD' as const }],
    ['the plan', { slaPlan: 'ENTERPRISE_PREMIUM' as const }],
    ['all of it', { segment: 'PRE_SALES' as const, deployment: 'CLOUD' as const, slaPlan: null }],
  ])('is foretold as it then happens: %s', async (_what, patch) => {
    const { account, numbers } = await fill()
    const before = await db().queueState.findUnique({ where: { id: 1 } })
    const preview = orThrow(await previewAccountChange(lead, account.id, patch))
    expect(await db().queueState.findUnique({ where: { id: 1 } })).toEqual(before)
    expect(preview.tickets).toBe(6)

    orThrow(await updateAccount(lead, account.id, patch))
    const pairs = await standings(preview, numbers)
    expect(pairs.length).toBe(preview.changed)
    for (const { ticket, after } of pairs) {
      const { severity, priority, provisional, slaPlan, position } = ticket
      const { slaDueAt, goalDueAt, respondBy } = ticket
      const became = { severity, priority, provisional, slaPlan, position }
      expect(after).toMatchObject({ ...became, slaDueAt, goalDueAt, respondBy })
      expect(after.lane === 'RANKED').toBe(ticket.ranked)
    }
    const unchanged = numbers.length - preview.changed
    const same = orThrow(await previewAccountChange(lead, account.id, patch))
    expect([same.changed, same.moved, unchanged >= 0]).toEqual([0, 0, true])
  })
})

describe('R24', () => {
  it('re-proposes and assigns nothing: the confirmed reading stays, the event says what is proposed', async () => {
    const account = await makeAccount(lead)
    const { number } = await makeTicket(lead, account)
    const triaged = orThrow(
      await triageTicket(lead, number, {
        facts: { ...NO_IMPACT, slowness: 'SOMEWHAT' },
        inputs: [],
      }),
    )
    const preview = orThrow(await previewAccountChange(lead, account.id, { segment: 'FREE' }))
    const [row] = preview.rows
    expect(row?.proposed).not.toBeNull()
    expect(row?.proposed?.priority).not.toBe(triaged.priority)

    orThrow(await updateAccount(lead, account.id, { segment: 'FREE' }))
    const after = await findTicket(lead, number)
    expect(after?.triage).toEqual(triaged.triage)
    const [event] = await listHistory(lead, number)
    expect(event?.text).toContain(`its facts now propose ${row?.proposed?.severity ?? ''}`)
  })

  it('gives every ticket that is not closed an event of its own, and all move together', async () => {
    const { account, numbers } = await fill()
    const count = (number: number) =>
      db().ticketEvent.count({ where: { ticketNumber: number, type: 'ACCOUNT_CHANGED' } })
    orThrow(await updateAccount(lead, account.id, { segment: 'TEAM', deployment: 'CLOUD' }))
    expect(await Promise.all(numbers.map(count))).toEqual(numbers.map(() => 1))
    const events = await db().ticketEvent.findMany({
      where: { ticketNumber: { in: numbers }, type: 'ACCOUNT_CHANGED' },
      select: { actorId: true, detail: true },
    })
    expect(events.every(({ actorId }) => actorId === lead.id)).toBe(true)
    expect(events[0]?.detail).toMatchObject({
      from: { segment: 'ENTERPRISE' },
      to: { segment: 'TEAM' },
    })
  })

  it('moves hundreds of tickets within seconds', async () => {
    const account = await makeAccount(lead)
    for (let i = 0; i < 200; i++) await makeTicket(lead, account)
    const started = performance.now()
    const preview = orThrow(await previewAccountChange(lead, account.id, { segment: 'TEAM' }))
    const foretold = performance.now()
    orThrow(await updateAccount(lead, account.id, { segment: 'TEAM' }))
    const moved = performance.now()
    expect([preview.tickets, preview.rows.length]).toEqual([200, 200])
    expect(foretold - started).toBeLessThan(5000)
    expect(moved - foretold).toBeLessThan(10_000)
  })
})

describe('who may look ahead', () => {
  it('is who may edit; others are refused, strangers find nothing', async () => {
    const account = await makeAccount(lead)
    const ask = async (viewer: Viewer) => {
      const outcome = await previewAccountChange(viewer, account.id, { segment: 'TEAM' })
      return outcome.ok ? 'ok' : outcome.code
    }
    expect(await ask(await makePerson('CS_LEADERSHIP'))).toBe('ok')
    expect(await ask(await makePerson('SUPPORT_ENGINEER'))).toBe('FORBIDDEN')
    expect(await ask(await makePerson('CE'))).toBe('NOT_FOUND')
    expect(await ask(await makePerson('ENGINEER'))).toBe('NOT_FOUND')
  })
})
