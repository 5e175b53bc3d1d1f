import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { done, FailureError, fail, type Outcome } from '@/lib/outcome'
import { lockInOrder } from '@/lib/tickets/insert-link'
import { UNDO_MERGE_MS } from '@/lib/tickets/link-queries'
import { giveBack, type TakenFields } from '@/lib/tickets/merge-effect'
import { readView } from '@/lib/tickets/read-ticket'
import { lockVisible, recordChange, type TicketPatch } from '@/lib/tickets/record-change'
import type { TicketRow } from '@/lib/tickets/ticket-row'
import type { TicketView } from '@/lib/tickets/view'
import { type MergeRecord, requireMerge, requireVersion } from './merge-tickets'
import { readTriage } from './merged-triage'

interface Merged {
  id: string
  to: number
  createdAt: Date
  record: MergeRecord
}

/**
 * Takes a merge back within 24 hours: the ticket is what it was, and of what the other took over all goes back that
 * nobody has changed since.
 */
export async function unmergeTicket(
  viewer: Viewer,
  number: number,
  options: WriteOptions = {},
): Promise<Outcome<TicketView>> {
  return runWrite(options, async (tx) => {
    const known = await findMerge(tx, number)
    await lockInOrder(tx, known ? [number, known.to] : [number])
    const row = await lockVisible(tx, viewer, number)
    requireMerge(viewer, row)
    requireVersion(row, options)
    // Asked again under the lock: somebody may have been faster.
    const merged = await findMerge(tx, number)
    if (!merged || merged.to !== known?.to) {
      throw new FailureError(fail('CONFLICT', `Ticket ${number} is not merged into another one.`))
    }
    if (now().getTime() - merged.createdAt.getTime() >= UNDO_MERGE_MS) {
      const message = 'A merge can be taken back for 24 hours; link the tickets instead.'
      throw new FailureError(fail('CONFLICT', message))
    }
    await separate(tx, viewer, { number, merged })
    return readView(tx, number)
  })
}

async function findMerge(tx: Tx, number: number): Promise<Merged | null> {
  const found = await tx.ticketLink.findFirst({
    where: { fromNumber: number, kind: 'MERGED_INTO' },
    select: { id: true, toNumber: true, createdAt: true, taken: true },
  })
  if (!found) return null
  const { id, toNumber: to, createdAt, taken } = found
  return { id, to, createdAt, record: taken as unknown as MergeRecord }
}

async function separate(
  tx: Tx,
  viewer: Viewer,
  { number, merged }: { number: number; merged: Merged },
): Promise<void> {
  const { id, to, record } = merged
  await tx.ticketLink.deleteMany({ where: { id } })
  const request = { viewer, action: 'ticket.merge' } as const
  await recordChange(tx, {
    ...request,
    number,
    decide: async (row) =>
      done({
        type: 'UNMERGED',
        set: record.from,
        detail: { side: 'FROM', other: to, from: row.status, to: record.from.status },
      }),
  })
  await recordChange(tx, {
    ...request,
    number: to,
    decide: async (row) =>
      done({
        type: 'UNMERGED',
        set: await wayBack(tx, row, merged),
        detail: { side: 'TO', other: number },
      }),
  })
}

async function wayBack(
  tx: Tx,
  row: TicketRow,
  { record, createdAt }: Merged,
): Promise<TicketPatch> {
  const answered = await findAnswers(tx, row.number, createdAt)
  const back = keepAnswers(giveBack(row, record.into), answered)
  const [before, after] = record.triage ?? []
  const sameTriage = record.triage !== null && (row.triage?.id ?? null) === after
  return {
    ...back,
    // A merge gives an owner only where nobody was.
    ...('assigneeId' in back && { assigneeEmail: null, assigneeName: null }),
    ...(sameTriage && { triage: before ? await readTriage(tx, before) : null }),
  }
}

interface Answers {
  any: boolean
  /** When the first that was a meaningful response was given (R27). */
  meaningfulAt: string | null
}

/** What the target itself was answered since the merge. */
async function findAnswers(tx: Tx, ticketNumber: number, since: Date): Promise<Answers> {
  const replies = await tx.message.findMany({
    where: { ticketNumber, kind: 'REPLY', recordedAt: { gte: since } },
    orderBy: [{ happenedAt: 'asc' }, { id: 'asc' }],
    select: { happenedAt: true, tried: true },
  })
  const meaningful = replies.find(({ tried }) => tried !== null)
  return {
    any: replies.length > 0,
    meaningfulAt: meaningful?.happenedAt.toISOString() ?? null,
  }
}

/** A target that was answered since has been answered, whatever it was before. */
function keepAnswers(
  back: Partial<TakenFields>,
  { any, meaningfulAt }: Answers,
): Partial<TakenFields> {
  if (!any) return back
  const { replied: _, status: __, ...rest } = back
  return rest.firstRespondedAt === null ? { ...rest, firstRespondedAt: meaningfulAt } : rest
}
