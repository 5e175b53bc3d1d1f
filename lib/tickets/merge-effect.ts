import { PRIORITIES, type Priority, SEVERITIES, type Severity } from '@/lib/priority/types'
import type { TicketRow } from './ticket-row'

/** What a merge may take over: ids and instants, nothing personal. */
export const TAKEN_FIELDS = [
  'status',
  'receivedAt',
  'firstRespondedAt',
  'awaitingSince',
  'nextUpdateAt',
  'replied',
  'openedByCe',
  'exceptionActive',
  'withEngineering',
  'claimedSeverity',
  'assigneeId',
] as const
type Field = (typeof TAKEN_FIELDS)[number]
export type TakenFields = Pick<TicketRow, Field>

export interface MergeSide {
  row: TicketRow
  /** As the order has it: assigned, or provisional before triage. */
  priority: Priority
}

/** Field → what it was and what the merge made of it, for the way back. */
export type Taken = { [F in Field]?: [before: TicketRow[F], after: TicketRow[F]] }

export interface MergeEffect {
  after: TakenFields
  /** The other ticket's priority is the higher one: its triage, or that it has none yet, counts from now on. */
  takesTriage: boolean
}

/** The earlier receipt and first response and the higher priority win; what either is waited for stays waited for. */
export function mergeEffect(from: MergeSide, into: MergeSide): MergeEffect {
  const sides = [from.row, into.row]
  const takesTriage = PRIORITIES.indexOf(from.priority) < PRIORITIES.indexOf(into.priority)
  const firstRespondedAt = earliest(sides.map((row) => row.firstRespondedAt))
  const replied = sides.some((row) => row.replied)
  return {
    takesTriage,
    after: {
      status: replied ? 'OPEN' : into.row.status,
      receivedAt: earliest(sides.map((row) => row.receivedAt)) ?? into.row.receivedAt,
      firstRespondedAt,
      awaitingSince: waitsSince(sides, firstRespondedAt),
      nextUpdateAt: earliest(sides.map((row) => row.nextUpdateAt)),
      replied,
      openedByCe: sides.some((row) => row.openedByCe),
      exceptionActive: sides.some((row) => row.exceptionActive),
      withEngineering: sides.some((row) => row.withEngineering),
      claimedSeverity: claimOf(takesTriage ? from.row : into.row, sides),
      assigneeId: into.row.assigneeId ?? from.row.assigneeId,
    },
  }
}

function earliest(instants: (string | null)[]): string | null {
  const known = instants.filter((at) => at !== null)
  return known.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null
}

/** Once one of them is answered, the other's question is a requester's message after our first response. */
function waitsSince(sides: TicketRow[], firstRespondedAt: string | null): string | null {
  if (firstRespondedAt === null) return null
  return earliest(
    sides.map((row) => {
      const unanswered = row.firstRespondedAt === null && !row.replied
      const later = Date.parse(row.receivedAt) > Date.parse(firstRespondedAt)
      return unanswered && later ? row.receivedAt : row.awaitingSince
    }),
  )
}

/** Before triage a claim places the ticket, so only the winner's counts; afterwards the graver one is kept as input. */
function claimOf(winner: TicketRow, sides: TicketRow[]): Severity | null {
  if (!winner.triage) return winner.claimedSeverity
  return SEVERITIES.find((one) => sides.some((row) => row.claimedSeverity === one)) ?? null
}

/** What a merge changes of a ticket. */
export function takenOf(row: TicketRow, after: TakenFields): Taken {
  const changed = TAKEN_FIELDS.filter((field) => !same(row[field], after[field]))
  return Object.fromEntries(changed.map((field) => [field, [row[field], after[field]]])) as Taken
}

/** The fields that still are what the merge made of them, as they were; what was changed since stays. */
export function giveBack(row: TicketRow, taken: Taken): Partial<TakenFields> {
  const still = TAKEN_FIELDS.filter((field) => {
    const change = taken[field]
    return change !== undefined && same(row[field], change[1])
  })
  return Object.fromEntries(still.map((field) => [field, taken[field]?.[0] ?? null]))
}

/** Instants may be written with another precision or zone. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'string' || typeof b !== 'string') return false
  return Date.parse(a) === Date.parse(b)
}
