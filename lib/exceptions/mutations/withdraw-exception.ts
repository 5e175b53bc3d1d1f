import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import {
  type ExceptionRow,
  lockSeenException,
  requireVersion,
} from '@/lib/exceptions/exception-row'
import { readException } from '@/lib/exceptions/read-exception'
import type { WithdrawalInput } from '@/lib/exceptions/schema'
import { type ExceptionView, OPEN_STATES, STATE_WORDS } from '@/lib/exceptions/view'
import { withdraw } from '@/lib/exceptions/withdraw'
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
