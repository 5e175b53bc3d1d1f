import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { checkPeriod } from '@/lib/exceptions/check-period'
import {
  addStep,
  type ExceptionRow,
  lockSeenException,
  requireVersion,
} from '@/lib/exceptions/exception-row'
import { exceptionLimit } from '@/lib/exceptions/limit'
import { readException } from '@/lib/exceptions/read-exception'
import type { ExceptionPatch } from '@/lib/exceptions/schema'
import { tellDeciders } from '@/lib/exceptions/tell'
import { type ExceptionView, STATE_WORDS } from '@/lib/exceptions/view'
import { type Failure, FailureError, fail, type Outcome, orThrow } from '@/lib/outcome'

/** Who asked says more, or asks for another period, while nobody has decided; what was asked back is asked again. */
export async function changeException(
  viewer: Viewer,
  id: string,
  ...[patch, options = {}]: [patch: ExceptionPatch, options?: WriteOptions]
): Promise<Outcome<ExceptionView>> {
  return runWrite(options, async (tx) => {
    const row = await lockSeenException(tx, viewer, id)
    const refused = refuseChange(viewer, row)
    if (refused?.code === 'FORBIDDEN') throw new FailureError(refused)
    requireVersion(row, options.ifVersion)
    if (refused) throw new FailureError(refused)
    const at = now()
    const { from, until, ...words } = patch
    const period = orThrow(
      checkPeriod(
        { from: from ?? laterOf(row.from, at), until: until ?? row.until.toISOString() },
        { at, maxDays: await exceptionLimit(tx) },
      ),
    )
    const data = { ...words, ...period, state: 'REQUESTED', version: row.version + 1 } as const
    await tx.supportException.updateMany({ where: { id }, data })
    const reason = patch.reason ?? null
    const seq = await addStep(tx, id, { kind: 'CHANGED', actorId: viewer.id, reason, at })
    await tellDeciders(tx, row, { seq, at })
    return readException(tx, id)
  })
}

/** A beginning that has passed meanwhile is now. */
const laterOf = (from: Date, at: Date) => (from < at ? at : from).toISOString()

export function refuseChange(
  viewer: Viewer,
  { requestedById, state }: Pick<ExceptionRow, 'requestedById' | 'state'>,
): Failure | null {
  if (requestedById !== viewer.id) {
    return fail('FORBIDDEN', 'Only who asked for an exception changes it.')
  }
  if (state === 'REQUESTED' || state === 'RETURNED') return null
  return fail('CONFLICT', `It cannot be changed any more: ${STATE_WORDS[state].toLowerCase()}.`)
}
