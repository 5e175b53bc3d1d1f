import { now } from '@/lib/clock'
import type { NewTicket } from './insert-ticket'
import type { TicketRow } from './ticket-row'

/** A new ticket as it will be read back, so that it can be placed before it is written. */
export function firstRow(input: NewTicket): TicketRow {
  const { account } = input
  const at = now().toISOString()
  return {
    number: account.nextNumber,
    subject: input.subject,
    status: input.status ?? 'NEW',
    statusSince: at,
    claimedSeverity: input.claimedSeverity,
    receivedAt: input.receivedAt.toISOString(),
    importedAt: input.channel === 'IMPORT' ? at : null,
    firstRespondedAt: null,
    awaitingSince: null,
    nextUpdateAt: null,
    wakeAt: null,
    replied: false,
    openedByCe: input.openedByCe,
    exceptionActive: input.covered ?? account.exceptionActive,
    withEngineering: false,
    openedById: input.viewer?.id ?? null,
    openedByEmail: input.viewer?.email ?? null,
    openedByName: input.viewer?.name ?? null,
    trialChannelId: input.trialChannelId ?? null,
    offeredAt: null,
    accountException: account.exceptionActive,
    request: input.request ?? null,
    version: 1,
    lastEventHash: '',
    accountId: account.id,
    accountName: account.name,
    accountCeOwnerId: account.ceOwnerId,
    segment: account.segment,
    deployment: account.deployment,
    slaPlanSet: account.slaPlan,
    requesterEmail: input.requester?.email ?? null,
    requesterName: input.requester?.name ?? null,
    assigneeId: null,
    assigneeEmail: null,
    assigneeName: null,
    triage: null,
    deviation: null,
    lane: null,
    mode: account.mode,
    rankingId: account.rankingId,
    policyVersionId: account.policyVersionId,
    calendarRevision: account.calendarRevision,
  }
}
