import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { updateAccount } from '@/lib/accounts/mutations'
import type { Viewer } from '@/lib/auth/viewer'
import { standardSet } from '@/lib/calendar/calendar-set'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { runWrite } from '@/lib/db/run-write'
import { orThrow } from '@/lib/outcome'
import { activeContext } from '@/lib/policy/context'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import { POLICY_1 } from '@/lib/priority/policy'
import { runningClocks } from '@/lib/priority/running-clocks'
import { nextWarningAt } from '@/lib/priority/warnings'
import { startBuild } from '@/lib/ranking/start-build'
import { stepRanking } from '@/lib/ranking/step'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { setStatus } from '@/lib/tickets/mutations/set-status'
import { triageTicket } from '@/lib/tickets/mutations/triage-ticket'
import { undoReply } from '@/lib/tickets/mutations/undo-reply'
import { toFacts } from '@/lib/tickets/ticket-facts'
import { listTicketRows } from '@/lib/tickets/ticket-row'
import { triageOf } from '@/tests/factories/inputs'
import { makeAccount, makePerson, makeTicket } from '../tickets/people'
import { answer, goTo, HOUR, sweepAt, TUESDAY } from './world'

let lead: Viewer
let account: Awaited<ReturnType<typeof makeAccount>>
let numbers: number[]

beforeAll(async () => {
  goTo(TUESDAY)
  lead = await makePerson('SUPPORT_LEAD')
  account = await makeAccount(lead)
  const made = await Promise.all(Array.from({ length: 8 }, () => makeTicket(lead, account)))
  numbers = made.map(({ number }) => number)
})
afterAll(() => setClockOffsetMs(0))

/** When each ticket is to be looked at, by the facts, the promise and the memory as they are stored. */
async function expected(): Promise<[number, number][]> {
  const context = await activeContext(db())
  const watches: [number, number][] = []
  for (const row of await listTicketRows(db(), numbers)) {
    const where = { ticketNumber: row.number }
    const promise = await db().message.findFirst({
      where: { ...where, kind: 'REPLY' },
      orderBy: { happenedAt: 'desc' },
      select: { happenedAt: true },
    })
    const rows = await db().clockWarning.findMany({ where })
    const handled = rows.map(({ clock, dueAt, level }) => ({
      ...{ clock, dueAt: dueAt.getTime(), level: level as 75 | 90 | 100 },
    }))
    const ticket = toFacts(row)
    const evaluation = evaluateTicket(ticket, context)
    const promisedAt = promise?.happenedAt.getTime() ?? null
    const running = runningClocks({ ticket, evaluation, promisedAt }, context)
    const nextAt = nextWarningAt(running, { handled, since: null })
    if (nextAt !== null) watches.push([row.number, nextAt])
  }
  return watches
}

async function stored(): Promise<[number, number][]> {
  const rows = await db().clockWatch.findMany({ orderBy: { ticketNumber: 'asc' } })
  return rows.map(({ ticketNumber, nextAt }) => [ticketNumber, nextAt.getTime()])
}

describe('what is watched follows', () => {
  it('a ticket from its beginning', async () => {
    expect(await stored()).toHaveLength(8)
    expect(await stored()).toEqual(await expected())
  })

  it('each change of a fact', async () => {
    const [one = 0, two = 0, three = 0, four = 0, five = 0] = numbers
    goTo(TUESDAY + HOUR)
    await triageTicket(lead, one, triageOf({ facts: { totalLossOfService: true } }))
    await triageTicket(lead, two, triageOf())
    await answer(lead, three, TUESDAY + 9 * HOUR)
    await answer(lead, four)
    await setStatus(lead, five, { status: 'PENDING', reason: 'asked for logs' })
    expect(await stored()).toEqual(await expected())
    await sweepAt(TUESDAY + 1.9 * HOUR)
    expect(await stored()).toEqual(await expected())
    const again = { kind: 'REQUESTER', body: 'And?', from: 'ann@customer.example' } as const
    await addMessage(lead, three, again)
    await addMessage(lead, four, again)
    await setStatus(lead, five, { status: 'SOLVED', reason: 'asked twice' })
    const watched = await stored()
    expect(watched).toEqual(await expected())
    expect(watched.map(([number]) => number)).not.toContain(five)
  })

  it('a promise that is taken back: the one before counts again, from when it was given', async () => {
    const [, , three = 0] = numbers
    const before = await stored()
    const nextUpdateAt = new Date(TUESDAY + 20 * HOUR).toISOString()
    const reply = { kind: 'REPLY', body: 'Later.', nextUpdateAt } as const
    const view = orThrow(await addMessage(lead, three, reply, { undoable: true }))
    expect(await stored()).not.toEqual(before)
    orThrow(await undoReply(lead, three, view.messages.at(-1)?.id ?? ''))
    expect(await stored()).toEqual(before)
    expect(await stored()).toEqual(await expected())
  })

  it('the plan of the account, of all its tickets at once', async () => {
    const before = await stored()
    orThrow(await updateAccount(lead, account.id, { slaPlan: 'ENTERPRISE_STARTER' }))
    const after = await stored()
    expect(after).not.toEqual(before)
    expect(after).toEqual(await expected())
  })

  it('an edit of the calendars', async () => {
    const before = await stored()
    const set = standardSet(POLICY_1.calendar, [
      { date: '2026-12-01', name: 'Closed', yearly: false },
    ])
    const changedAt = new Date(TUESDAY)
    await db().calendarRevision.create({ data: { revision: 2, document: set, changedAt } })
    orThrow(await runWrite({}, (tx) => startBuild(tx, { calendarRevision: 2 })))
    while (await stepRanking());
    const after = await stored()
    expect(after).not.toEqual(before)
    expect(after).toEqual(await expected())
  })
})
