import 'server-only'
import { canOnTicket, canSeeTicket } from '@/lib/auth/ownership'
import type { Action } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { EventType, Prisma } from '@/lib/generated/prisma/client'
import { notify } from '@/lib/notifications/notify'
import type { PreSalesSide } from '@/lib/notifications/who-is-told'
import { endOffer } from '@/lib/offers/end-offer'
import { FailureError, fail, type Outcome, orThrow } from '@/lib/outcome'
import { policyContext } from '@/lib/policy/context'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import type { Evaluation } from '@/lib/priority/types'
import { storeResults } from '@/lib/receipts/store-results'
import { followClocks } from '@/lib/warnings/follow-clocks'
import { appendEvent, sealEvent } from './append-event'
import { followMove } from './follow-move'
import { storePlace } from './store-place'
import { toFacts } from './ticket-facts'
import { lockTicket, type TicketRow } from './ticket-row'

/** What a change may set. Instants are ISO strings, as in `TicketRow`. */
export type TicketPatch = Partial<
  Pick<
    TicketRow,
    | 'status'
    | 'firstRespondedAt'
    | 'awaitingSince'
    | 'nextUpdateAt'
    | 'wakeAt'
    | 'replied'
    | 'exceptionActive'
    | 'withEngineering'
    | 'assigneeId'
    | 'assigneeEmail'
    | 'assigneeName'
    | 'triage'
    | 'deviation'
    | 'claimedSeverity'
    | 'openedByCe'
    | 'openedById'
    | 'openedByEmail'
    | 'openedByName'
    | 'request'
    | 'receivedAt'
    | 'offeredAt'
    | AccountPart
  >
>

/** An import may find a ticket moved to another account: all parts of it are set together. */
export type AccountPart =
  | 'accountId'
  | 'accountName'
  | 'accountCeOwnerId'
  | 'segment'
  | 'deployment'
  | 'slaPlanSet'

export interface Change {
  type: EventType
  set: TicketPatch
  /** Before and after, without personal data: it enters the chain. */
  detail: Prisma.InputJsonObject
  reason?: string | null
  messageDigest?: Buffer<ArrayBuffer>
  /** Ids of those whom the note names. */
  mentioned?: readonly string[]
  /** The event of the reply that is taken back: what it decided of the clocks goes with it. */
  undoes?: number | undefined
  /** The requester's side was told on another ticket of theirs: it does not hear of it again. */
  isEcho?: boolean
}

export interface ChangeRequest {
  number: number
  /** Null is the program itself: a job or an import. */
  viewer: Viewer | null
  action: Action
  ifVersion?: number
  /** When it happened, where that is not now (an import's source). */
  happenedAt?: Date
  /** Looks at the locked ticket and says what changes; null = nothing does, and nothing is recorded. */
  decide: (ticket: TicketRow, at: Date) => Promise<Outcome<Change | null>>
}

export interface Changed {
  row: TicketRow
  evaluation: Evaluation
}

/**
 * The one door: nothing else writes a ticket. Permission, version, facts, rank, event and notification in the
 * caller's transaction; a failure is thrown as `FailureError` and rolls all of it back.
 */
export async function recordChange(tx: Tx, request: ChangeRequest): Promise<Changed> {
  const before = await lockTicket(tx, request.number)
  const row = orThrow(admit(request, before))
  const at = now()
  const decided = orThrow(await request.decide(row, at))
  const change = decided && (await followMove(tx, row, { change: endOffer(row, decided), at }))
  const context = await policyContext(tx, row)
  const stood = evaluateTicket(toFacts(row), context)
  if (!change) return { row, evaluation: stood }

  const after: TicketRow = { ...row, ...change.set, version: row.version + 1 }
  const evaluation = evaluateTicket(toFacts(after), context)
  const sealed = sealEvent({
    ticketNumber: row.number,
    seq: after.version,
    type: change.type,
    actorId: request.viewer?.id ?? null,
    facts: factsForRecord(after, evaluation),
    detail: change.detail,
    reason: change.reason ?? null,
    messageDigest: change.messageDigest ?? null,
    happenedAt: request.happenedAt ?? at,
    recordedAt: at,
    prevHash: Buffer.from(row.lastEventHash, 'hex'),
  })
  after.lastEventHash = sealed.hash.toString('hex')
  await tx.ticket.updateMany({
    where: { number: row.number },
    data: {
      ...columnsOf(change.set, at),
      version: after.version,
      lastEventHash: sealed.hash,
      updatedAt: at,
    },
  })
  await appendEvent(tx, sealed)
  const { type, undoes } = change
  const step = { before: row, after, stood, evaluation, context, type, undoes }
  await storeResults(tx, { ...step, at: at.getTime() })
  await notify(tx, {
    type: change.type,
    actorId: sealed.event.actorId,
    assigneeBefore: row.assigneeId,
    assigneeAfter: after.assigneeId,
    mentioned: change.mentioned ?? [],
    followers: row.followers ?? [],
    preSales: change.isEcho ? null : preSalesSide(after, evaluation),
    ticket: after,
    seq: after.version,
    at,
  })
  await followClocks(tx, { row, evaluation: stood }, { row: after, evaluation })
  const { number, version, rankingId } = after
  const place = { before: stood, after: evaluation }
  await storePlace(tx, { number, version, rankingId, previousLane: row.lane }, place)
  return { row: { ...after, lane: evaluation.lane }, evaluation }
}

/** Who speaks for a prospect: the Customer Engineer who asked, else the account's while the ticket is with them. */
function preSalesSide(row: TicketRow, { lane }: Evaluation): PreSalesSide | null {
  if (row.segment !== 'PRE_SALES') return null
  if (row.openedByCe) return { ceId: row.openedById, waitsForCe: false }
  return { ceId: row.accountCeOwnerId, waitsForCe: lane === 'WITH_CE' }
}

/** In the contract's order: may it be seen, may this be done, is it the version that was seen. */
function admit(request: ChangeRequest, row: TicketRow | null): Outcome<TicketRow> {
  const { viewer, action, number } = request
  if (!row || (viewer && !canSeeTicket(viewer, row))) return notFound(number)
  if (viewer && !canOnTicket(viewer, action, row)) {
    return fail('FORBIDDEN', `Your role may not do this to ticket ${number}.`)
  }
  if (request.ifVersion !== undefined && request.ifVersion !== row.version) {
    return fail('STALE', `Ticket ${number} has changed since you read it (version ${row.version}).`)
  }
  return { ok: true, value: row }
}

/** Locks a ticket that the viewer may see; others are not there for them. */
export async function lockVisible(tx: Tx, viewer: Viewer, number: number): Promise<TicketRow> {
  const row = await lockTicket(tx, number)
  if (!row || !canSeeTicket(viewer, row)) throw new FailureError(notFound(number))
  return row
}

function notFound(number: number) {
  return fail('NOT_FOUND', `There is no ticket ${number} that you may see.`)
}

/** A ticket that must be open for what is asked; `CLOSED` is final (policy section 10). */
export function refuseClosed(row: TicketRow): void {
  if (row.status !== 'CLOSED') return
  throw new FailureError(
    fail('CONFLICT', `Ticket ${row.number} is closed for good; open a new ticket instead.`),
  )
}

/** All that the order needs, and where the ticket came to stand; ids only, no personal data. */
export function factsForRecord(row: TicketRow, evaluation: Evaluation): Prisma.InputJsonObject {
  const facts = {
    ...toFacts(row),
    accountId: row.accountId,
    assigneeId: row.assigneeId,
    policyVersionId: row.policyVersionId,
    lane: evaluation.lane,
    priority: evaluation.priority,
    severity: evaluation.severity,
  }
  return facts as unknown as Prisma.InputJsonObject
}

function columnsOf(set: TicketPatch, at: Date): Prisma.TicketUncheckedUpdateManyInput {
  const { triage, deviation, assigneeEmail: _email, assigneeName: _name, ...rest } = set
  const { accountName: _account, accountCeOwnerId: _owner, request: _request, ...withPeople } = rest
  const { openedByEmail: _opener, openedByName: _openerName, ...withFacts } = withPeople
  const { segment: _segment, deployment: _deployment, slaPlanSet: _plan, ...scalars } = withFacts
  return {
    ...scalars,
    ...(set.status && { statusSince: at }),
    ...(triage !== undefined && { triageId: triage?.id ?? null }),
    ...(deviation !== undefined && { deviationId: deviation?.id ?? null }),
  }
}
