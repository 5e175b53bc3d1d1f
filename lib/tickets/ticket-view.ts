import { listMissing } from '@/lib/presales/parts'
import type { PolicyContext } from '@/lib/priority/clocks'
import { explain } from '@/lib/priority/explain'
import type { Evaluation } from '@/lib/priority/types'
import { NO_EXTRAS, type TicketExtras } from './extras'
import { isThroughCe, type Reachable, type Recipient, recipientsOf } from './recipients'
import { toFacts, toIso } from './ticket-facts'
import type { TicketRow } from './ticket-row'
import type { MessageView, TicketView } from './view'

export interface ViewParts {
  row: TicketRow
  evaluation: Evaluation
  messages: MessageView[]
  position: number | null
  context: PolicyContext
  /** Left out where a ticket has none yet. */
  extras?: TicketExtras
  /** The Customer Engineer who stands for the prospect, where one does. */
  ce?: Recipient | null
}

/** The ticket as everybody who may see it gets it. */
export function toTicketView({
  row,
  evaluation,
  messages,
  position,
  context,
  extras = NO_EXTRAS,
  ce = null,
}: ViewParts): TicketView {
  const facts = toFacts(row)
  return {
    number: row.number,
    subject: row.subject,
    status: row.status,
    account: row.accountId,
    accountName: row.accountName,
    segment: row.segment,
    slaPlan: evaluation.slaPlan,
    ...requesterOf(row),
    request: requestView(row),
    assignee: row.assigneeEmail,
    assigneeName: row.assigneeName,
    offeredAt: isoOrNull(row.offeredAt),
    claimedSeverity: row.claimedSeverity,
    openedByCe: row.openedByCe,
    triage: row.triage && triageView(row.triage),
    severity: evaluation.severity,
    priority: evaluation.priority,
    provisional: evaluation.provisional,
    receivedAt: isoOf(row.receivedAt),
    firstRespondedAt: isoOrNull(row.firstRespondedAt),
    awaitingSince: isoOrNull(row.awaitingSince),
    nextUpdateAt: isoOrNull(row.nextUpdateAt),
    wakeAt: isoOrNull(row.wakeAt),
    slaDueAt: toIso(evaluation.slaDueAt),
    goalDueAt: toIso(evaluation.goalDueAt),
    respondBy: toIso(evaluation.respondBy),
    deviation: row.deviation && deviationView(row.deviation),
    ranked: evaluation.lane === 'RANKED',
    notRankedBecause: evaluation.notRankedBecause,
    position,
    explanation: explain(facts, evaluation, { ...context, mode: row.mode, position }),
    messages,
    recipients: recipientsOf(reachableOf(row, extras, ce)),
    ...extras,
    version: row.version,
  }
}

function reachableOf(row: TicketRow, { people }: TicketExtras, ce: Recipient | null): Reachable {
  const { requesterEmail: email, requesterName: name } = row
  return { requester: email ? { email, name } : null, people, throughCe: isThroughCe(row), ce }
}

/** On a pre-sales request the Customer Engineer is the requester (policy section 8). */
function requesterOf(row: TicketRow) {
  const throughCe = row.request !== null && isThroughCe(row)
  return {
    requester: throughCe ? row.openedByEmail : row.requesterEmail,
    requesterName: throughCe ? row.openedByName : row.requesterName,
  }
}

function requestView({ request, requesterEmail, requesterName }: TicketRow): TicketView['request'] {
  if (!request) return null
  const missing = listMissing(request)
  return { ...request, prospect: requesterEmail, prospectName: requesterName, missing }
}

/** The database writes instants with an offset; everybody outside gets `Z` and milliseconds. */
export function isoOf(stored: string): string {
  return new Date(stored).toISOString()
}

function isoOrNull(stored: string | null): string | null {
  return stored === null ? null : isoOf(stored)
}

function triageView({ id: _, ...triage }: NonNullable<TicketRow['triage']>) {
  return { ...triage, at: isoOf(triage.at) }
}

/** Who, why and until when, without the row's own id. */
export function deviationView({ id: _, ...deviation }: NonNullable<TicketRow['deviation']>) {
  return { ...deviation, since: isoOf(deviation.since), expiresAt: isoOf(deviation.expiresAt) }
}
