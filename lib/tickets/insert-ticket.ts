import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { Channel, Prisma } from '@/lib/generated/prisma/client'
import { policyContext } from '@/lib/policy/context'
import type { RequestParts } from '@/lib/presales/parts'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import type { Evaluation, Severity, TicketStatus } from '@/lib/priority/types'
import { storeBroken } from '@/lib/receipts/store-results'
import { firstWatch } from '@/lib/warnings/first-watch'
import { sealEvent } from './append-event'
import { CHAIN_START } from './event-chain'
import type { TicketAccount } from './find-account'
import { firstRow } from './first-row'
import { newMessageRow } from './insert-message'
import { insertRows, toColumns } from './insert-rows'
import { rankingOf, toRankColumns } from './rank-columns'
import { factsForRecord } from './record-change'
import { toFacts } from './ticket-facts'
import type { TicketRow } from './ticket-row'

export interface NewTicket {
  /** Null is the program itself: an import. */
  viewer: Viewer | null
  account: TicketAccount
  requester: { id: string; email: string; name: string | null } | null
  subject: string
  /** Null where the source has no text. */
  body: string | null
  claimedSeverity: Severity | null
  openedByCe: boolean
  /** R39: an exception covers it; absent = when one of its whole account does. */
  covered?: boolean
  trialChannelId?: string | null
  /** R36: the parts of a pre-sales request; the caller writes their row. */
  request?: RequestParts
  channel: Channel
  receivedAt: Date
  /** Only an import brings one other than NEW. */
  status?: TicketStatus
  /** The source's own name of the ticket. */
  externalRef?: string
  /** What its first event says beside where it came from: its files' seals. */
  detail?: Prisma.InputJsonObject
}

export interface InsertedTicket {
  row: TicketRow
  evaluation: Evaluation
  messageId: string | null
}

/** The beginning of a ticket through the one door: row, first message, event, place and notification. */
export async function insertTicket(tx: Tx, input: NewTicket): Promise<InsertedTicket> {
  const at = now()
  const row = firstRow(input)
  const context = await policyContext(tx, input.account)
  const evaluation = evaluateTicket(toFacts(row), context)
  const message = messageOf(input)
  const { event, digest, hash } = sealEvent({
    ticketNumber: row.number,
    seq: 1,
    type: 'OPENED',
    actorId: input.viewer?.id ?? null,
    facts: factsForRecord(row, evaluation),
    detail: { channel: input.channel, by: input.openedByCe ? 'CE' : 'SUPPORT', ...input.detail },
    reason: null,
    messageDigest: message?.digest ?? null,
    happenedAt: input.receivedAt,
    recordedAt: at,
    prevHash: CHAIN_START,
  })
  const { reason: _, messageDigest: __, ...eventColumns } = event
  const rank = {
    rankingId: rankingOf(evaluation.lane, row.rankingId),
    ticketNumber: row.number,
  }
  const rows = {
    ticket: toColumns({
      ...columnsOf(input, row),
      statusSince: at,
      createdAt: at,
      updatedAt: at,
      lastEventHash: hash,
    }),
    rank: toColumns({ ...rank, ...toRankColumns(evaluation) }),
    event: toColumns({ ...eventColumns, textDigest: digest, hash }),
    message: message && toColumns({ ...message.row, recordedAt: at }),
    watch: firstWatch(row, { evaluation, context, since: input.channel === 'IMPORT' ? at : null }),
  }
  await insertRows(tx, rows, { ...row, lane: evaluation.lane })
  // A ticket that is filled in later may be past its clocks already.
  await storeBroken(tx, [{ after: row, evaluation, context, at: at.getTime() }])
  return { row, evaluation, messageId: message?.row.id ?? null }
}

function messageOf(input: NewTicket) {
  if (input.body === null) return null
  return newMessageRow({
    ticketNumber: input.account.nextNumber,
    kind: 'REQUESTER',
    channel: input.channel,
    authorId: input.viewer?.id ?? null,
    // The words of a pre-sales request are its Customer Engineer's, not the prospect's.
    contactId: input.request ? null : (input.requester?.id ?? null),
    body: input.body,
    happenedAt: input.receivedAt,
  })
}

/** All columns of `ticket` but those that say when it was written. */
function columnsOf(input: NewTicket, row: TicketRow) {
  return {
    number: input.account.nextNumber,
    subject: input.subject,
    status: input.status ?? 'NEW',
    channel: input.channel,
    accountId: input.account.id,
    requesterId: input.requester?.id ?? null,
    openedById: input.viewer?.id ?? null,
    externalRef: input.externalRef ?? null,
    claimedSeverity: input.claimedSeverity,
    receivedAt: input.receivedAt,
    replied: false,
    openedByCe: input.openedByCe,
    exceptionActive: row.exceptionActive,
    trialChannelId: row.trialChannelId,
    withEngineering: false,
    version: 1,
  }
}
