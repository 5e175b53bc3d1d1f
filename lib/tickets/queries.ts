import 'server-only'
import { canOnTicket, canSeeTicket } from '@/lib/auth/ownership'
import type { Action } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { visibleTo } from '@/lib/auth/visible-to'
import { db } from '@/lib/db/client'
import type { HistoryRow } from './history-words'
import { historyWords } from './history-words'
import { readTicket } from './read-ticket'
import { seenBy } from './seen-by'
import type { HistoryEntry, TicketView } from './view'

/** A ticket that the viewer may see; null for one that is not there or not theirs to see. */
export async function findTicket(viewer: Viewer, number: number): Promise<TicketView | null> {
  const read = await readTicket(db(), number)
  return read && canSeeTicket(viewer, read.row) ? seenBy(viewer, read.view) : null
}

/** Whether there is such a ticket for the viewer, at the cost of one small query. */
export async function isVisible(viewer: Viewer, number: number): Promise<boolean> {
  const where = { AND: [{ number }, visibleTo(viewer)] }
  return (await db().ticket.count({ where })) > 0
}

/** Those of the tickets that are there for the viewer. */
export async function listVisible(
  viewer: Viewer,
  numbers: readonly number[],
): Promise<Set<number>> {
  const where = { AND: [{ number: { in: [...numbers] } }, visibleTo(viewer)] }
  const seen = await db().ticket.findMany({ where, select: { number: true } })
  return new Set(seen.map(({ number }) => number))
}

/** Which of these the viewer may do to a ticket; all false for one that they may not see. */
export async function listRights(
  viewer: Viewer,
  number: number,
  actions: readonly Action[],
): Promise<Set<Action>> {
  const read = await readTicket(db(), number)
  if (!read || !canSeeTicket(viewer, read.row)) return new Set()
  return new Set(actions.filter((action) => canOnTicket(viewer, action, read.row)))
}

/** What happened to a ticket, newest first, in words. */
export async function listHistory(viewer: Viewer, number: number): Promise<HistoryEntry[]> {
  const read = await readTicket(db(), number)
  if (!read || !canSeeTicket(viewer, read.row)) return []
  const events = await db().ticketEvent.findMany({
    where: { ticketNumber: number },
    orderBy: { seq: 'desc' },
    select: {
      seq: true,
      type: true,
      detail: true,
      happenedAt: true,
      actor: { select: { email: true, name: true } },
      text: { select: { text: true } },
    },
  })
  return events.map((event) => ({
    seq: event.seq,
    type: event.type,
    text: historyWords(event as HistoryRow),
    by: event.actor?.email ?? null,
    at: event.happenedAt.toISOString(),
  }))
}
