import { describe, expect, it } from 'vitest'
import type { Priority } from '@/lib/priority/types'
import { giveBack, mergeEffect, takenOf } from './merge-effect'
import type { StoredTriage, TicketRow } from './ticket-row'

const at = (hour: number) => `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000Z`
const TRIAGE = {} as StoredTriage
const ROW = {
  status: 'NEW',
  receivedAt: at(9),
  firstRespondedAt: null,
  awaitingSince: null,
  nextUpdateAt: null,
  replied: false,
  openedByCe: false,
  exceptionActive: false,
  withEngineering: false,
  claimedSeverity: null,
  assigneeId: null,
  triage: null,
} as TicketRow

interface Side {
  row: Partial<TicketRow>
  priority: Priority
}
const side = ({ row, priority }: Side) => ({ row: { ...ROW, ...row }, priority })
const P2 = (row: Partial<TicketRow> = {}) =>
  side({ row: { triage: TRIAGE, ...row }, priority: 'P2' })
const P1 = (row: Partial<TicketRow> = {}) => side({ row, priority: 'P1' })

describe('a merge', () => {
  it('keeps the earlier receipt and first response, whichever ticket has them', () => {
    const early = P1({ receivedAt: at(8) })
    const answered = P1({
      receivedAt: at(9),
      firstRespondedAt: at(10),
      replied: true,
      status: 'OPEN',
    })
    for (const [from, into] of [[early, answered] as const, [answered, early] as const]) {
      expect(mergeEffect(from, into).after).toMatchObject({
        receivedAt: at(8),
        firstRespondedAt: at(10),
        status: 'OPEN',
      })
    }
  })

  it.each([
    { from: P1(), into: P2(), takes: true },
    { from: P2(), into: P1(), takes: false },
    { from: P2(), into: P2(), takes: false },
  ])('takes the higher priority: %#', ({ from, into, takes }) => {
    expect(mergeEffect(from, into).takesTriage).toBe(takes)
  })

  it('lets no claim place a ticket but that of the one whose priority counts', () => {
    const judged = P2({ claimedSeverity: 'S0' })
    expect(mergeEffect(judged, P1()).after.claimedSeverity).toBeNull()
    expect(mergeEffect(P1(), judged).after.claimedSeverity).toBeNull()
    expect(mergeEffect(P2({ claimedSeverity: 'S1' }), judged).after.claimedSeverity).toBe('S0')
  })

  it('counts a question that nobody answered after the first response as waited for', () => {
    const answered = P2({ firstRespondedAt: at(10), replied: true, awaitingSince: at(12) })
    expect(mergeEffect(P2({ receivedAt: at(11) }), answered).after.awaitingSince).toBe(at(11))
    expect(mergeEffect(P2({ receivedAt: at(9) }), answered).after.awaitingSince).toBe(at(12))
    expect(mergeEffect(P2(), P2({ awaitingSince: null })).after.awaitingSince).toBeNull()
  })

  it('gives back what nobody has changed since', () => {
    const before = { ...ROW, receivedAt: at(9), nextUpdateAt: at(20) }
    const from = P1({ receivedAt: at(7), nextUpdateAt: at(15), assigneeId: 'u1' })
    const { after } = mergeEffect(from, P1(before))
    const taken = takenOf(before, after)
    expect(Object.keys(taken).sort()).toEqual(['assigneeId', 'nextUpdateAt', 'receivedAt'])
    const since = { ...before, ...after, nextUpdateAt: at(22) }
    expect(giveBack(since, taken)).toEqual({ receivedAt: at(9), assigneeId: null })
  })
})
