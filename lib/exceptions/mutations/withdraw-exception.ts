import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { endCover } from '@/lib/exceptions/cover-tickets'
import {
  addStep,
  type ExceptionRow,
  lockException,
  lockSeenException,
  requireVersion,
} from '@/lib/exceptions/exception-row'
import { readException } from '@/lib/exceptions/read-exception'
import type { WithdrawalInput } from '@/lib/exceptions/schema'
import { tellAskers } from '@/lib/exceptions/tell'
import { type ExceptionView, OPEN_STATES, STATE_WORDS } from '@/lib/exceptions/view'
import { type Failure, FailureError, fail, type Outcome } from '@/lib/outcome'

/** Takes an exception back at any time; a running one ends at once. */
export async function withdrawException(
  viewer: Viewer,
  id: string,
  ...[{ reason }, options = {}]: [input: WithdrawalInput, options?: WriteOptions]
): Promise<Outcome<ExceptionView>> {
  return runWrite(options, async (tx) => {
    const row = await lockSeenException(tx, viewer, id)
    const refused = refuseWithdrawal(viewer, row)
    if (refused?.code === 'FORBIDDEN') throw new FailureError(refused)
    requireVersion(row, options.ifVersion)
    if (refused) throw new FailureError(refused)
    await withdraw(tx, row, { actorId: viewer.id, reason, at: now() })
    return readException(tx, id)
  })
}

export function refuseWithdrawal(
  viewer: Viewer,
  { requestedById, state }: Pick<ExceptionRow, 'requestedById' | 'state'>,
): Failure | null {
  if (!can(viewer, 'exception.withdraw', requestedById === viewer.id)) {
    return fail('FORBIDDEN', 'An exception is withdrawn by who asked for it or by CS leadership.')
  }
  if ((OPEN_STATES as readonly string[]).includes(state)) return null
  return fail('CONFLICT', `There is nothing to withdraw: ${STATE_WORDS[state].toLowerCase()}.`)
}

async function withdraw(
  tx: Tx,
  row: ExceptionRow,
  { actorId, reason, at }: { actorId: string; reason: string; at: Date },
): Promise<void> {
  const { id } = row
  const data = { state: 'WITHDRAWN', endedAt: at, version: row.version + 1 } as const
  await tx.supportException.updateMany({ where: { id }, data })
  const seq = await addStep(tx, id, { kind: 'WITHDRAWN', actorId, reason, at })
  if (row.state === 'ACTIVE') await endCover(tx, row, actorId)
  await tellAskers(tx, row, { kind: 'EXCEPTION_DECIDED', seq, at, but: actorId })
}

/** A prospect that becomes a customer needs no exception: all that are open end with it. */
export async function withdrawAllOf(
  tx: Tx,
  { accountId, actorId, reason }: { accountId: string; actorId: string; reason: string },
): Promise<number> {
  const open = await tx.supportException.findMany({
    where: { accountId, state: { in: [...OPEN_STATES] } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  for (const { id } of open) {
    const row = await lockException(tx, id)
    if (row) await withdraw(tx, row, { actorId, reason, at: now() })
  }
  return open.length
}
