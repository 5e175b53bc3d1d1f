import { decisiveUnder } from '@/lib/priority/decisive'
import { placeOf } from '@/lib/priority/lane'
import type { Policy } from '@/lib/priority/policy'
import type { WorkloadMode } from '@/lib/priority/types'
import { type KeyRow, toOrderKey } from '@/lib/tickets/rank-columns'
import { toIso } from '@/lib/tickets/ticket-facts'
import type { DeviationView, QueueItem } from './view'

/** A row of the page as SQL gives it. */
export interface ItemRow
  extends KeyRow,
    Omit<
      QueueItem,
      | 'position'
      | 'number'
      | 'receivedAt'
      | 'firstRespondedAt'
      | 'respondBy'
      | 'slaDueAt'
      | 'goalDueAt'
      | 'decisive'
      | 'ceOwner'
      | 'ceOwnerName'
      | 'notRankedBecause'
    > {
  position: number | null
  /** Read in the lane of Customer Engineers alone. */
  ceOwner?: string | null
  ceOwnerName?: string | null
  firstRespondedAt: string | null
  respondBy: number | null
  slaDueAt: number | null
  goalDueAt: number | null
}

export interface ItemContext {
  mode: WorkloadMode
  policy: Policy
  ranked: boolean
  /** The row after this one in the list, which it is compared with. */
  next: ItemRow | undefined
  position: number | null
}

/** A row as the queue shows it, with the one reason why it stands before the next. */
export function toItem(row: ItemRow, context: ItemContext): QueueItem {
  return {
    position: context.position,
    number: row.number,
    subject: row.subject,
    account: row.account,
    accountName: row.accountName,
    segment: row.segment,
    status: row.status,
    severity: row.severity,
    priority: row.priority,
    provisional: row.provisional,
    claimedSeverity: row.claimedSeverity,
    receivedAt: new Date(row.keyReceivedAt).toISOString(),
    firstRespondedAt: row.firstRespondedAt && new Date(row.firstRespondedAt).toISOString(),
    respondBy: toIso(row.respondBy),
    slaDueAt: toIso(row.slaDueAt),
    goalDueAt: toIso(row.goalDueAt),
    assignee: row.assignee,
    assigneeName: row.assigneeName,
    deviation: row.deviation && inUtc(row.deviation),
    ceOwner: row.ceOwner ?? null,
    ceOwnerName: row.ceOwnerName ?? null,
    decisive: context.ranked ? reasonBefore(row, context) : null,
    notRankedBecause: context.ranked ? null : reasonApart(row, context.policy),
    version: row.version,
  }
}

function inUtc(deviation: DeviationView): DeviationView {
  const { since, expiresAt } = deviation
  return {
    ...deviation,
    since: new Date(since).toISOString(),
    expiresAt: new Date(expiresAt).toISOString(),
  }
}

function reasonBefore(row: ItemRow, { next, policy, mode }: ItemContext) {
  if (!next) return null
  const { rule, text } = decisiveUnder(policy, mode, { a: toOrderKey(row), b: toOrderKey(next) })
  return { rule, text }
}

/** A listed ticket outside the order is waiting by its status, or else with its Customer Engineer. */
function reasonApart(row: ItemRow, policy: Policy) {
  const preSales = { openedByCe: false, exceptionActive: false }
  return placeOf(policy, { segment: row.segment, status: row.status, preSales }).notRankedBecause
}
