import type { Prisma } from '@/lib/generated/prisma/client'
import type { TicketPatch } from './record-change'
import type { TicketRow } from './ticket-row'

/** How long a reply from the screen waits before it is sent. */
export const UNDO_MS = 10_000

/** What a reply may change of its ticket: ids and instants, nothing personal, so it may enter the chain. */
const FIELDS = [
  'status',
  'replied',
  'firstRespondedAt',
  'awaitingSince',
  'nextUpdateAt',
  'wakeAt',
  'assigneeId',
] as const
type Field = (typeof FIELDS)[number]

/** Field → what it was and what the reply made of it. */
export type Undo = { [F in Field]?: [before: TicketRow[F], after: TicketRow[F]] }

/** What has to be known to take a reply back. */
export function undoOf(ticket: TicketRow, set: TicketPatch): Undo {
  const changed = FIELDS.filter((field) => field in set && set[field] !== ticket[field])
  return Object.fromEntries(changed.map((field) => [field, [ticket[field], set[field]]])) as Undo
}

/** An undo as it stands in an event's detail. */
export function parseUndo(detail: Prisma.JsonValue): Undo {
  const undo = (detail as { undo?: Undo } | null)?.undo
  return undo ?? {}
}

/**
 * The patch that takes a reply back: each field that still is what the reply made of it goes back to what it was.
 * What somebody has changed since stays theirs.
 */
export function revert(ticket: TicketRow, undo: Undo): TicketPatch {
  const still = FIELDS.filter((field) => {
    const change = undo[field]
    return change !== undefined && same(ticket[field], change[1])
  })
  const patch = Object.fromEntries(still.map((field) => [field, undo[field]?.[0] ?? null]))
  // A reply gives a ticket to its author only when nobody has it.
  return 'assigneeId' in patch ? { ...patch, assigneeEmail: null, assigneeName: null } : patch
}

/** Instants may be written with another precision or zone. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'string' || typeof b !== 'string') return false
  return Date.parse(a) === Date.parse(b)
}
