import 'server-only'
import { canSeeException } from '@/lib/auth/ownership'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import type { ExceptionStepKind, Prisma } from '@/lib/generated/prisma/client'
import { FailureError, fail } from '@/lib/outcome'
import type { ExceptionView } from './view'

/** What a view and a decision need of an exception. */
export const EXCEPTION = {
  id: true,
  state: true,
  accountId: true,
  channelId: true,
  reason: true,
  businessCase: true,
  from: true,
  until: true,
  requestedById: true,
  requestedAt: true,
  decidedById: true,
  decidedAt: true,
  decisionReason: true,
  endedAt: true,
  remindedAt: true,
  lastCalledAt: true,
  version: true,
  account: { select: { id: true, name: true, ceOwnerId: true } },
  channel: { select: { name: true } },
  requestedBy: { select: { email: true, name: true } },
  decidedBy: { select: { email: true, name: true } },
} as const satisfies Prisma.SupportExceptionSelect
export type ExceptionRow = Prisma.SupportExceptionGetPayload<{ select: typeof EXCEPTION }>

export function toExceptionView(row: ExceptionRow): ExceptionView {
  return {
    id: row.id,
    state: row.state,
    scope: row.channelId
      ? { account: null, channel: row.channelId }
      : { account: row.accountId, channel: null },
    account: row.accountId,
    accountName: row.account.name,
    channelName: row.channel?.name ?? null,
    reason: row.reason,
    businessCase: row.businessCase,
    from: row.from.toISOString(),
    until: row.until.toISOString(),
    requestedBy: row.requestedBy.email,
    requestedByName: row.requestedBy.name,
    requestedAt: row.requestedAt.toISOString(),
    decidedBy: row.decidedBy?.email ?? null,
    decidedByName: row.decidedBy?.name ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decisionReason: row.decisionReason,
    endedAt: row.endedAt?.toISOString() ?? null,
    version: row.version,
  }
}

export const noSuchException = (id: string) =>
  fail('NOT_FOUND', `There is no exception ${id} that you may see.`)

/** Locks an exception for a step and reads it as it then is; null where there is none. */
export async function lockException(tx: Tx, id: string): Promise<ExceptionRow | null> {
  await tx.$queryRaw`SELECT id FROM support_exception WHERE id = ${id}::uuid FOR UPDATE`
  return tx.supportException.findUnique({ where: { id }, select: EXCEPTION })
}

/** The same for somebody: in the contract's order of seen (404), then the version (412, after their right). */
export async function lockSeenException(tx: Tx, viewer: Viewer, id: string): Promise<ExceptionRow> {
  const row = await lockException(tx, id)
  if (!row || !canSeeException(viewer, row)) throw new FailureError(noSuchException(id))
  return row
}

export function requireVersion(row: ExceptionRow, ifVersion: number | undefined): void {
  if (ifVersion === undefined || ifVersion === row.version) return
  const current = toExceptionView(row)
  throw new FailureError(fail('STALE', 'The exception has changed since you read it.', { current }))
}

export interface Step {
  kind: ExceptionStepKind
  /** Null is time. */
  actorId: string | null
  reason: string | null
  at: Date
}

/** Writes a step of the exception's history; gives its place in it. */
export async function addStep(tx: Tx, exceptionId: string, step: Step): Promise<number> {
  const before = await tx.exceptionStep.count({ where: { exceptionId } })
  await tx.exceptionStep.createMany({ data: [{ exceptionId, seq: before + 1, ...step }] })
  return before + 1
}
