import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { updateAccount } from '@/lib/accounts/mutations'
import type { Viewer } from '@/lib/auth/viewer'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { makeBreakRecorder } from '@/lib/jobs/record-breaks'
import { orThrow } from '@/lib/outcome'
import { NO_IMPACT } from '@/lib/priority/types'
import { listReceipts } from '@/lib/receipts/queries'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { mergeTicket } from '@/lib/tickets/mutations/merge-tickets'
import { setStatus } from '@/lib/tickets/mutations/set-status'
import { triageTicket } from '@/lib/tickets/mutations/triage-ticket'
import { undoReply } from '@/lib/tickets/mutations/undo-reply'
import { unmergeTicket } from '@/lib/tickets/mutations/unmerge-ticket'
import { findTicket } from '@/lib/tickets/queries'
import { makeAccount, makePerson, makeTicket } from '@/tests/integration/tickets/people'

const HOUR = 3_600_000
/** Far enough for every first response's clock on every calendar. */
const WEEK = 24 * 7 * HOUR

let lead: Viewer
beforeAll(async () => {
  lead = await makePerson('SUPPORT_LEAD')
})
afterEach(() => setClockOffsetMs(0))

const FIRST = { tried: 'Read the logs.', nextStep: 'A restart.' }
const answer = async (number: number, more: object = {}) =>
  orThrow(
    await addMessage(lead, number, { kind: 'REPLY', body: 'Hello', firstResponse: FIRST, ...more }),
  )
const writesAgain = async (number: number) =>
  orThrow(await addMessage(lead, number, { kind: 'REQUESTER', body: 'And?', from: 'a@b.example' }))
const triage = async (number: number, facts: object = {}) =>
  orThrow(await triageTicket(lead, number, { facts: { ...NO_IMPACT, ...facts }, inputs: [] }))
/** A worker that has just started. */
const recordBreaks = () => makeBreakRecorder()()
const results = (ticketNumber: number) =>
  db().clockResult.findMany({
    where: { ticketNumber },
    orderBy: [{ clock: 'asc' }, { startedAt: 'asc' }],
    select: { clock: true, met: true, answeredAt: true, dueAt: true, severity: true, plan: true },
  })
const told = async (number: number) =>
  (await listReceipts(lead, number))?.map(({ clock, outcome }) => `${clock} ${outcome}`)

describe('the first response', () => {
  it('meets both clocks, and nothing that comes later changes what was decided', async () => {
    const account = await makeAccount(lead)
    const { number, slaDueAt } = await makeTicket(lead, account)
    await answer(number)
    const decided = await listReceipts(lead, number)
    expect(decided).toMatchObject([
      { clock: 'SLA', outcome: 'MET', target: '4 bh on 24x5', severity: 'S1', rule: 'R25' },
      { clock: 'GOAL', outcome: 'MET', target: '2 bh on 24x5', rule: 'R26' },
    ])
    expect(decided?.[0]?.dueAt).toBe(slaDueAt)
    await triage(number)
    expect((await findTicket(lead, number))?.slaDueAt).not.toBe(slaDueAt)
    const { version } = await db().account.findUniqueOrThrow({
      where: { id: account.id },
      select: { version: true },
    })
    orThrow(await updateAccount(lead, account.id, { slaPlan: 'NONE' }, { ifVersion: version }))
    setClockOffsetMs(WEEK)
    await recordBreaks()
    expect(await listReceipts(lead, number)).toEqual(decided)
  })

  it('is recorded as broken when time runs out, once, and completed by the answer', async () => {
    const { number } = await makeTicket(lead, await makeAccount(lead))
    setClockOffsetMs(WEEK)
    await Promise.all([recordBreaks(), recordBreaks()])
    await recordBreaks()
    expect(await results(number)).toMatchObject([
      { clock: 'SLA', met: false, answeredAt: null, severity: 'S1', plan: 'ENTERPRISE' },
      { clock: 'GOAL', met: false, answeredAt: null },
    ])
    expect(await told(number)).toEqual(['SLA BROKEN', 'GOAL BROKEN'])
    const { firstRespondedAt } = await answer(number)
    const [sla] = await results(number)
    expect(sla?.answeredAt?.toISOString()).toBe(firstRespondedAt)
    const [receipt] = (await listReceipts(lead, number)) ?? []
    expect(receipt).toMatchObject({ outcome: 'BROKEN', answeredAt: firstRespondedAt })
    expect(receipt?.spareMs).toBeLessThan(0)
  })

  it('is not stopped by a reply that says nothing (R27)', async () => {
    const { number } = await makeTicket(lead, await makeAccount(lead))
    orThrow(await addMessage(lead, number, { kind: 'REPLY', body: 'We are on it.' }))
    expect(await results(number)).toEqual([])
    expect(await told(number)).toEqual(['SLA RUNNING', 'GOAL RUNNING'])
  })
})

describe('the clocks of the first response', () => {
  it('are judged by the triage that counts until then (R25)', async () => {
    const { number } = await makeTicket(lead, await makeAccount(lead))
    setClockOffsetMs(WEEK)
    await recordBreaks()
    setClockOffsetMs(5 * HOUR)
    // Two business days from receipt: what broke under the provisional reading was not owed.
    await triage(number)
    expect(await results(number)).toMatchObject([{ clock: 'GOAL' }])
    setClockOffsetMs(WEEK)
    await triage(number, { totalLossOfService: true })
    expect(await results(number)).toMatchObject([
      { clock: 'SLA', severity: 'S0' },
      { clock: 'GOAL' },
    ])
  })

  it('are broken from the start where the ticket is filled in too late', async () => {
    const receivedAt = new Date(Date.now() - WEEK).toISOString()
    const { number } = await makeTicket(lead, await makeAccount(lead), { receivedAt })
    expect(await results(number)).toMatchObject([{ clock: 'SLA' }, { clock: 'GOAL' }])
  })

  it('are the goal alone where no contract has an SLA (R26)', async () => {
    const account = await makeAccount(lead, { deployment: 'CLOUD' })
    const { number } = await makeTicket(lead, account)
    await answer(number)
    expect(await results(number)).toMatchObject([{ clock: 'GOAL', met: true, plan: 'NONE' }])
  })

  it('run around the clock for a premium plan’s worst', async () => {
    const account = await makeAccount(lead, { slaPlan: 'ENTERPRISE_PREMIUM' })
    const { number } = await makeTicket(lead, account, { claimedSeverity: 'S0' })
    const [sla] = (await listReceipts(lead, number)) ?? []
    expect(sla).toMatchObject({ target: '2 h around the clock', calendar: null })
    expect(sla?.lines).toMatchObject([{ counted: true, ms: 2 * HOUR }])
  })
})

describe('a reply that is taken back', () => {
  it('takes back what it decided, of the first response and of an answer', async () => {
    const { number } = await makeTicket(lead, await makeAccount(lead))
    const reply = { kind: 'REPLY', body: 'Hello', firstResponse: FIRST } as const
    const sent = orThrow(await addMessage(lead, number, reply, { undoable: true }))
    expect(await results(number)).toHaveLength(2)
    orThrow(await undoReply(lead, number, sent.messages.at(-1)?.id ?? ''))
    expect(await results(number)).toEqual([])
    await answer(number)
    await writesAgain(number)
    const again = orThrow(await addMessage(lead, number, reply, { undoable: true }))
    expect((await results(number)).map(({ clock }) => clock)).toEqual(['SLA', 'GOAL', 'ANSWER'])
    await writesAgain(number)
    orThrow(
      await undoReply(
        lead,
        number,
        again.messages.findLast(({ queuedUntil }) => queuedUntil)?.id ?? '',
      ),
    )
    expect((await results(number)).map(({ clock }) => clock)).toEqual(['SLA', 'GOAL'])
  })

  it('leaves the clock broken that has run out', async () => {
    const { number } = await makeTicket(lead, await makeAccount(lead))
    setClockOffsetMs(WEEK)
    const reply = { kind: 'REPLY', body: 'Hello', firstResponse: FIRST } as const
    const sent = orThrow(await addMessage(lead, number, reply, { undoable: true }))
    orThrow(await undoReply(lead, number, sent.messages.at(-1)?.id ?? ''))
    expect(await results(number)).toMatchObject([
      { clock: 'SLA', met: false, answeredAt: null },
      { clock: 'GOAL', met: false, answeredAt: null },
    ])
  })
})

describe('words after the first response', () => {
  it('tell of answers, and of promises from the record that there is of them', async () => {
    const { number } = await makeTicket(lead, await makeAccount(lead))
    const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()
    await answer(number, { nextUpdateAt: inHours(1) })
    await writesAgain(number)
    expect((await told(number))?.slice(2)).toEqual(['ANSWER RUNNING', 'PROMISE RUNNING'])
    await answer(number, { nextUpdateAt: inHours(2) })
    setClockOffsetMs(3 * HOUR)
    expect((await told(number))?.slice(2)).toEqual(['PROMISE BROKEN', 'ANSWER MET', 'PROMISE MET'])
    await answer(number)
    expect((await told(number))?.slice(2)).toEqual(['PROMISE BROKEN', 'ANSWER MET', 'PROMISE MET'])
  })
})

describe('a ticket that owes nothing', () => {
  it('merged away goes on in the other one, and comes back when the merge is undone', async () => {
    const account = await makeAccount(lead)
    const [from, into] = [await makeTicket(lead, account), await makeTicket(lead, account)]
    setClockOffsetMs(WEEK)
    await recordBreaks()
    orThrow(await mergeTicket(lead, from.number, { into: into.number }))
    expect(await results(from.number)).toEqual([])
    expect(await results(into.number)).toHaveLength(2)
    orThrow(await unmergeTicket(lead, from.number))
    expect(await results(from.number)).toHaveLength(2)
  })

  it('solved in time without a word breaks nothing; what broke before stays and runs no more', async () => {
    const account = await makeAccount(lead)
    const [early, late] = [await makeTicket(lead, account), await makeTicket(lead, account)]
    const solve = (number: number) =>
      setStatus(lead, number, { status: 'SOLVED', reason: 'They found it.' })
    orThrow(await solve(early.number))
    setClockOffsetMs(WEEK)
    await recordBreaks()
    orThrow(await solve(late.number))
    setClockOffsetMs(2 * WEEK)
    await recordBreaks()
    expect(await results(early.number)).toEqual([])
    expect(await listReceipts(lead, late.number)).toMatchObject([
      { clock: 'SLA', outcome: 'BROKEN', answeredAt: null, ahead: [] },
      { clock: 'GOAL', outcome: 'BROKEN', answeredAt: null, ahead: [] },
    ])
  })
})

it('tells nobody of a ticket that they may not see', async () => {
  const { number } = await makeTicket(lead, await makeAccount(lead))
  expect(await listReceipts(await makePerson('CE'), number)).toBeNull()
})
