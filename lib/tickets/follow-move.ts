import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { Change } from './record-change'
import type { TicketRow } from './ticket-row'

/** Adds what a move of the status brings with it: visits end with the solving, cover is asked for anew when re-opened. */
export async function followMove(
  tx: Tx,
  row: TicketRow,
  { change, at }: { change: Change; at: Date },
): Promise<Change> {
  const { status } = change.set
  if (!status || status === row.status) return change
  if (status === 'SOLVED' || status === 'CLOSED') return endVisits(tx, row, { change, at })
  if (row.status !== 'SOLVED' || change.type === 'UNDONE') return change
  return askForCover(tx, row, change)
}

/** R38: a visit is for one ticket, so it ends with it; whether the visitor is out is seen apart. */
async function endVisits(
  tx: Tx,
  { number }: TicketRow,
  { change, at }: { change: Change; at: Date },
): Promise<Change> {
  const { count } = await tx.visit.updateMany({
    where: { ticketNumber: number, endedAt: null },
    data: { endedAt: at, endedBecause: 'SOLVED', version: { increment: 1 } },
  })
  return count > 0 ? { ...change, detail: { ...change.detail, visitsEnded: count } } : change
}

/** A taken ticket stays covered until it is solved (policy section 8): from then on only a running exception covers it. */
async function askForCover(tx: Tx, row: TicketRow, change: Change): Promise<Change> {
  if (row.segment !== 'PRE_SALES' || row.openedByCe) return change
  const exceptionActive = await isCovered(tx, row)
  if (exceptionActive === row.exceptionActive) return change
  return {
    ...change,
    set: { ...change.set, exceptionActive },
    detail: { ...change.detail, covered: exceptionActive },
  }
}

/** R39: whether an exception of its account, or of the channel that it came through, runs now. */
export async function isCovered(
  tx: Tx,
  ticket: Pick<TicketRow, 'accountException' | 'trialChannelId'>,
): Promise<boolean> {
  if (ticket.accountException) return true
  if (ticket.trialChannelId === null) return false
  const channel = await tx.trialChannel.findUnique({
    where: { id: ticket.trialChannelId },
    select: { exceptionActive: true },
  })
  return channel?.exceptionActive ?? false
}
