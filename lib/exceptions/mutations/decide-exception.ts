import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { startCover } from '@/lib/exceptions/cover-tickets'
import {
  addStep,
  type ExceptionRow,
  lockSeenException,
  requireVersion,
} from '@/lib/exceptions/exception-row'
import { readException } from '@/lib/exceptions/read-exception'
import type { DecisionInput } from '@/lib/exceptions/schema'
import { tellAskers } from '@/lib/exceptions/tell'
import { type ExceptionView, STATE_WORDS } from '@/lib/exceptions/view'
import { type Failure, FailureError, fail, type Outcome } from '@/lib/outcome'

/** R39: approve, deny or ask back; who asked does not decide. Inside the period, tickets move before it answers. */
export async function decideException(
  viewer: Viewer,
  id: string,
  ...[input, options = {}]: [input: DecisionInput, options?: WriteOptions]
): Promise<Outcome<ExceptionView>> {
  return runWrite(options, async (tx) => {
    const row = await lockSeenException(tx, viewer, id)
    const refused = refuseDecision(viewer, row)
    if (refused?.code === 'FORBIDDEN') throw new FailureError(refused)
    requireVersion(row, options.ifVersion)
    if (refused) throw new FailureError(refused)
    await decide(tx, viewer, { row, input, at: now() })
    return readException(tx, id)
  })
}

/** 403 before 409: whose decision it is, then whether there is one to make. */
export function refuseDecision(
  viewer: Viewer,
  { requestedById, state }: Pick<ExceptionRow, 'requestedById' | 'state'>,
): Failure | null {
  if (!can(viewer, 'exception.decide')) {
    return fail('FORBIDDEN', 'Only CS leadership decides exceptions.')
  }
  if (requestedById === viewer.id) {
    return fail('FORBIDDEN', 'You asked for this exception; somebody else has to decide it.')
  }
  if (state === 'REQUESTED') return null
  const why = state === 'RETURNED' ? 'it waits for an answer of who asked' : STATE_WORDS[state]
  return fail('CONFLICT', `There is nothing to decide: ${why.toLowerCase()}.`)
}

const STEP_OF = { APPROVE: 'APPROVED', DENY: 'DENIED', RETURN: 'RETURNED' } as const

async function decide(
  tx: Tx,
  viewer: Viewer,
  { row, input, at }: { row: ExceptionRow; input: DecisionInput; at: Date },
): Promise<void> {
  const { id } = row
  const { decision, reason } = input
  if (row.until <= at) throw new FailureError(fail('CONFLICT', 'Its period is over already.'))
  const starts = decision === 'APPROVE' && row.from <= at
  const decided = { decidedById: viewer.id, decidedAt: at, decisionReason: reason }
  await tx.supportException.updateMany({
    where: { id },
    data: {
      state: starts ? 'ACTIVE' : STEP_OF[decision],
      version: row.version + 1,
      ...(decision !== 'RETURN' && decided),
    },
  })
  const actorId = viewer.id
  const seq = await addStep(tx, id, { kind: STEP_OF[decision], actorId, reason, at })
  if (starts) {
    await addStep(tx, id, { kind: 'STARTED', actorId: null, reason: null, at })
    await startCover(tx, row, actorId)
  }
  await tellAskers(tx, row, { kind: 'EXCEPTION_DECIDED', seq, at, but: actorId })
}
