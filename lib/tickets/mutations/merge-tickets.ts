import 'server-only'
import { canOnTicket } from '@/lib/auth/ownership'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import type { Prisma } from '@/lib/generated/prisma/client'
import { done, FailureError, fail, invalid, type Outcome } from '@/lib/outcome'
import { policyContext } from '@/lib/policy/context'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import { insertLink } from '@/lib/tickets/insert-link'
import type { MergeInput } from '@/lib/tickets/link-schema'
import { type MergeSide, mergeEffect, type Taken, takenOf } from '@/lib/tickets/merge-effect'
import { readView } from '@/lib/tickets/read-ticket'
import { lockVisible, recordChange, type TicketPatch } from '@/lib/tickets/record-change'
import { toFacts } from '@/lib/tickets/ticket-facts'
import type { TicketRow } from '@/lib/tickets/ticket-row'
import type { TicketView } from '@/lib/tickets/view'
import { lockBoth } from './link-tickets'
import { copyTriage } from './merged-triage'
import { sendNotice } from './send-notice'

/** What the link of a merge keeps for the way back. */
export interface MergeRecord {
  from: { status: TicketRow['status']; wakeAt: string | null }
  into: Taken
  /** The target's triage before and after, where the merge changed it. */
  triage: [before: string | null, after: string | null] | null
}

/**
 * Closes a ticket into another, open one, which from then on shows the conversation of both. The messages stay where
 * they were written, so that nothing is lost when it is taken back. Both are locked, lowest number first: of two people
 * who merge opposite ways the second finds the first's target closed.
 */
export async function mergeTicket(
  viewer: Viewer,
  number: number,
  ...[input, options = {}]: [input: MergeInput, options?: WriteOptions]
): Promise<Outcome<TicketView>> {
  if (input.into === number) return invalid('into', 'must be another ticket than this one')
  return runWrite(options, async (tx) => {
    await lockBoth(tx, viewer, { number, other: input.into, path: 'into' })
    const from = await lockVisible(tx, viewer, number)
    const into = await lockVisible(tx, viewer, input.into)
    for (const row of [from, into]) requireMerge(viewer, row)
    requireVersion(from, options)
    refuseMerge(from, into)
    await merge(tx, viewer, { from, into, reason: input.reason ?? null })
    await tellOfMerge(tx, viewer, { from: number, input })
    return readView(tx, number)
  })
}

/** Asked here too, so that a refusal for want of right stands before one for how things are. */
export function requireMerge(viewer: Viewer, row: TicketRow): void {
  if (canOnTicket(viewer, 'ticket.merge', row)) return
  throw new FailureError(fail('FORBIDDEN', `Your role may not do this to ticket ${row.number}.`))
}

export function requireVersion({ number, version }: TicketRow, { ifVersion }: WriteOptions): void {
  if (ifVersion === undefined || ifVersion === version) return
  const message = `Ticket ${number} has changed since you read it (version ${version}).`
  throw new FailureError(fail('STALE', message))
}

function refuseMerge(from: TicketRow, into: TicketRow): void {
  const why = whyNot(from, into)
  if (why) throw new FailureError(fail('CONFLICT', why))
}

function whyNot(from: TicketRow, into: TicketRow): string | null {
  if (from.status === 'CLOSED') return `Ticket ${from.number} is closed for good.`
  if (into.status !== 'NEW' && into.status !== 'OPEN') {
    return `Ticket ${into.number} is ${into.status}: tickets are merged into one that is NEW or OPEN.`
  }
  if (from.accountId === into.accountId) return null
  return `Tickets ${from.number} and ${into.number} are of two accounts, and one customer’s words are not shown under another’s: link them instead.`
}

/** Each requester is told on their own ticket, the one that was just closed too: that is where they look. */
async function tellOfMerge(
  tx: Tx,
  viewer: Viewer,
  { from, input }: { from: number; input: MergeInput },
): Promise<void> {
  const { source, target } = input.tell ?? {}
  const because = { because: 'MERGE', action: 'ticket.merge' } as const
  if (source)
    await sendNotice(tx, viewer, { ...because, number: from, body: source, path: 'tell.source' })
  if (target)
    await sendNotice(tx, viewer, {
      ...because,
      number: input.into,
      body: target,
      path: 'tell.target',
    })
}

interface Merge {
  from: TicketRow
  into: TicketRow
  reason: string | null
}

async function merge(tx: Tx, viewer: Viewer, { from, into, reason }: Merge): Promise<void> {
  const { takesTriage, after } = mergeEffect(await sideOf(tx, from), await sideOf(tx, into))
  const taken = takenOf(into, after)
  const triage = takesTriage ? await copyTriage(tx, from.triage, into) : into.triage
  const record: MergeRecord = {
    from: { status: from.status, wakeAt: from.wakeAt },
    into: taken,
    triage: takesTriage ? [into.triage?.id ?? null, triage?.id ?? null] : null,
  }
  const link = { from: from.number, to: into.number, kind: 'MERGED_INTO' as const, viewer }
  await insertLink(tx, link, record as unknown as Prisma.InputJsonObject)
  const set: TicketPatch = {
    ...after,
    ...('assigneeId' in taken && ownerFrom(from)),
    ...(takesTriage && { triage }),
  }
  // Only what changes: a status that is set again would count from now.
  if (!('status' in taken)) delete set.status
  await recordMerge(tx, viewer, { row: from, other: into.number, side: 'FROM', reason, set: null })
  await recordMerge(tx, viewer, { row: into, other: from.number, side: 'TO', reason, set })
}

const ownerFrom = ({ assigneeId, assigneeEmail, assigneeName }: TicketRow) => ({
  assigneeId,
  assigneeEmail,
  assigneeName,
})

async function sideOf(tx: Tx, row: TicketRow): Promise<MergeSide> {
  const { priority } = evaluateTicket(toFacts(row), await policyContext(tx, row))
  return { row, priority }
}

interface OneSide {
  row: TicketRow
  other: number
  side: 'FROM' | 'TO'
  reason: string | null
  /** Null closes it. */
  set: TicketPatch | null
}

async function recordMerge(tx: Tx, viewer: Viewer, one: OneSide): Promise<void> {
  const { row, other, side, reason, set } = one
  await recordChange(tx, {
    number: row.number,
    viewer,
    action: 'ticket.merge',
    decide: async () =>
      done({
        type: 'MERGED',
        set: set ?? { status: 'CLOSED', wakeAt: null },
        detail: { side, other, from: row.status, to: set?.status ?? (set ? row.status : 'CLOSED') },
        reason,
      }),
  })
}
