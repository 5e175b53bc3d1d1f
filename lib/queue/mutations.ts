import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { requireCapacity } from '@/lib/capacity/queries'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { done, FailureError, fail, type Outcome } from '@/lib/outcome'
import type { WorkloadMode } from '@/lib/priority/types'
import { assignment } from '@/lib/tickets/mutations/assign-ticket'
import { readView } from '@/lib/tickets/read-ticket'
import { lockVisible, recordChange } from '@/lib/tickets/record-change'
import type { TicketView } from '@/lib/tickets/view'
import { IN_ORDER, orderColumns } from './order-sql'

/** More than this many takers ahead of us on the same tickets is no queue any more. */
const TRIES = 100

function refuse(viewer: Viewer): void {
  if (can(viewer, 'queue.take')) return
  throw new FailureError(fail('FORBIDDEN', 'Your role takes no tickets.'))
}

/**
 * Gives the caller the first unassigned ticket of the order; null when there is none. Takers wait for each
 * other at the ticket's lock and go on to the next one, so no two get the same.
 */
export async function takeNext(
  viewer: Viewer,
  options: WriteOptions = {},
): Promise<Outcome<TicketView | null>> {
  return runWrite(options, async (tx) => {
    refuse(viewer)
    await requireCapacity(tx, viewer.id)
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const number = await lockFirstUnassigned(tx)
      if (number === null) return null
      if (await takeIfFree(tx, viewer, number)) return readView(tx, number)
    }
    throw new FailureError(fail('BUSY', 'Too many people are taking tickets at once; try again.'))
  })
}

async function lockFirstUnassigned(tx: Tx): Promise<number | null> {
  const [state] = await tx.$queryRaw<{ mode: WorkloadMode }[]>`SELECT mode::text FROM queue_state`
  const order = orderColumns(state?.mode ?? 'NORMAL')
  const [first] = await tx.$queryRaw<{ number: number }[]>`
    SELECT t.number FROM ticket_rank r JOIN ticket t ON t.number = r.ticket_number
    WHERE ${IN_ORDER} AND t.assignee_id IS NULL ORDER BY ${order} LIMIT 1 FOR UPDATE OF t`
  return first?.number ?? null
}

/** The ticket may have left the order, or found an owner, while its lock was waited for. */
async function takeIfFree(tx: Tx, viewer: Viewer, number: number): Promise<boolean> {
  const { row } = await recordChange(tx, {
    number,
    viewer,
    action: 'ticket.assign',
    decide: async (ticket) => {
      const free = ticket.assigneeId === null && ticket.lane === 'RANKED'
      return done(free ? assignment(null, viewer, null) : null)
    },
  })
  return row.assigneeId === viewer.id
}

export interface Skip {
  number: number
  reason: string
}

/** Passes over a ticket in the caller's own "next"; the ticket itself does not change. */
export async function skipTicket(
  viewer: Viewer,
  skip: Skip,
  options: WriteOptions = {},
): Promise<Outcome<Skip>> {
  return runWrite(options, async (tx) => {
    const ticket = await lockVisible(tx, viewer, skip.number)
    refuse(viewer)
    if (ticket.lane !== 'RANKED') {
      throw new FailureError(fail('CONFLICT', `Ticket ${skip.number} is not ranked.`))
    }
    await tx.queueSkip.create({
      data: {
        userId: viewer.id,
        ticketNumber: skip.number,
        ticketVersion: ticket.version,
        reason: skip.reason,
        skippedAt: now(),
      },
      select: { id: true },
    })
    return skip
  })
}
