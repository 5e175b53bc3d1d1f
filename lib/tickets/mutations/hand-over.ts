import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { FailureError, invalid, type Outcome } from '@/lib/outcome'
import { handoverNote } from '@/lib/tickets/handover-note'
import { insertMessage } from '@/lib/tickets/insert-message'
import { readView } from '@/lib/tickets/read-ticket'
import { recordChange } from '@/lib/tickets/record-change'
import type { HandoverInput } from '@/lib/tickets/schema'
import type { TicketView } from '@/lib/tickets/view'
import { decideAssignment } from './assign-ticket'
import { showCurrent } from './change-ticket'

/** Gives a ticket to a colleague together with what they need to go on: the note and the assignment, or neither. */
export async function handOver(
  viewer: Viewer,
  number: number,
  ...[input, options = {}]: [input: HandoverInput, options?: WriteOptions]
): Promise<Outcome<TicketView>> {
  const { assignee, ...parts } = input
  const outcome = await runWrite(options, async (tx) => {
    const changed = await recordChange(tx, {
      number,
      viewer,
      action: 'ticket.assign',
      ...(options.ifVersion !== undefined && { ifVersion: options.ifVersion }),
      decide: async (ticket) => {
        if (ticket.assigneeEmail === assignee) throw new FailureError(has(assignee))
        // The context says why it moves; a second reason would say it again.
        return decideAssignment(viewer, ticket, { assignee, reason: parts.context })
      },
    })
    const body = handoverNote({
      ...parts,
      lastStepBy: parts.lastStepBy ?? viewer.name,
      nextStepBy: parts.nextStepBy ?? changed.row.assigneeName ?? assignee,
    })
    await recordChange(tx, {
      number,
      viewer,
      action: 'ticket.note',
      decide: async (ticket, at) => {
        const note = { kind: 'NOTE', channel: 'WEB', authorId: viewer.id, body } as const
        const { number: ticketNumber } = ticket
        const stored = await insertMessage(tx, { ...note, ticketNumber, happenedAt: at }, at)
        const detail = { messageId: stored.id, handover: true }
        return { ok: true, value: { type: 'NOTED', set: {}, detail, messageDigest: stored.digest } }
      },
    })
    return readView(tx, number)
  })
  return showCurrent(outcome, { viewer, number })
}

const has = (assignee: string) => invalid('assignee', `${assignee} has this ticket already`)
