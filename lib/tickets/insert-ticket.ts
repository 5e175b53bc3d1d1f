import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { Channel } from '@/lib/generated/prisma/client'
import { policyContext } from '@/lib/policy/context'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import type { Evaluation, Severity, TicketStatus } from '@/lib/priority/types'
import { appendEvent, sealEvent } from './append-event'
import { CHAIN_START } from './event-chain'
import type { TicketAccount } from './find-account'
import { insertMessage } from './insert-message'
import { factsForRecord } from './record-change'
import { storePlace } from './store-place'
import { toFacts } from './ticket-facts'
import type { TicketRow } from './ticket-row'

export interface NewTicket {
  /** Null is the program itself: an import. */
  viewer: Viewer | null
  account: TicketAccount
  requesterId: string | null
  subject: string
  /** Null where the source has no text. */
  body: string | null
  claimedSeverity: Severity | null
  openedByCe: boolean
  channel: Channel
  receivedAt: Date
  /** Only an import brings one other than NEW. */
  status?: TicketStatus
  /** The source's own name of the ticket. */
  externalRef?: string
}

/** The beginning of a ticket through the one door: row, first message, event, place and notification. */
export async function insertTicket(tx: Tx, input: NewTicket): Promise<number> {
  const number = input.account.nextNumber
  const at = now()
  const row = firstRow(input)
  const evaluation = evaluateTicket(toFacts(row), await policyContext(tx, input.account))
  const message = messageOf(input, number)
  const sealed = sealEvent({
    ticketNumber: number,
    seq: 1,
    type: 'OPENED',
    actorId: input.viewer?.id ?? null,
    facts: factsForRecord(row, evaluation),
    detail: { channel: input.channel, by: input.openedByCe ? 'CE' : 'SUPPORT' },
    reason: null,
    messageDigest: message?.digest ?? null,
    happenedAt: input.receivedAt,
    recordedAt: at,
    prevHash: CHAIN_START,
  })
  await tx.ticket.createMany({ data: [columnsOf(input, { at, hash: sealed.hash })] })
  await message?.insert(tx, at)
  await appendEvent(tx, sealed)
  await place(tx, row, evaluation)
  return number
}

async function place(tx: Tx, row: TicketRow, evaluation: Evaluation): Promise<void> {
  const ticket = {
    number: row.number,
    version: 1,
    policyVersionId: row.policyVersionId,
    previousLane: null,
  }
  await storePlace(tx, ticket, { before: null, after: evaluation })
}

function messageOf(input: NewTicket, number: number) {
  if (input.body === null) return null
  return insertMessage({
    ticketNumber: number,
    kind: 'REQUESTER',
    channel: input.channel,
    authorId: input.viewer?.id ?? null,
    contactId: input.requesterId,
    body: input.body,
    happenedAt: input.receivedAt,
  })
}

function columnsOf(input: NewTicket, { at, hash }: { at: Date; hash: Buffer<ArrayBuffer> }) {
  return {
    number: input.account.nextNumber,
    subject: input.subject,
    status: input.status ?? 'NEW',
    channel: input.channel,
    accountId: input.account.id,
    requesterId: input.requesterId,
    openedById: input.viewer?.id ?? null,
    externalRef: input.externalRef ?? null,
    claimedSeverity: input.claimedSeverity,
    receivedAt: input.receivedAt,
    statusSince: at,
    openedByCe: input.openedByCe,
    lastEventHash: hash,
    createdAt: at,
    updatedAt: at,
  }
}

/** The row as it will be read back, so that it can be placed before it is written. */
function firstRow(input: NewTicket): TicketRow {
  const { account } = input
  return {
    number: account.nextNumber,
    subject: input.subject,
    status: input.status ?? 'NEW',
    claimedSeverity: input.claimedSeverity,
    receivedAt: input.receivedAt.toISOString(),
    firstRespondedAt: null,
    awaitingSince: null,
    nextUpdateAt: null,
    wakeAt: null,
    replied: false,
    openedByCe: input.openedByCe,
    exceptionActive: false,
    withEngineering: false,
    openedById: input.viewer?.id ?? null,
    version: 1,
    lastEventHash: '',
    accountId: account.id,
    accountName: account.name,
    accountCeOwnerId: account.ceOwnerId,
    segment: account.segment,
    deployment: account.deployment,
    slaPlanSet: account.slaPlan,
    requesterEmail: null,
    requesterName: null,
    assigneeId: null,
    assigneeEmail: null,
    assigneeName: null,
    triage: null,
    deviation: null,
    lane: null,
    mode: 'NORMAL',
    policyVersionId: account.policyVersionId,
    calendarRevision: account.calendarRevision,
  }
}
