import 'server-only'
import { canSome } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { checkPeriod } from '@/lib/exceptions/check-period'
import { addStep } from '@/lib/exceptions/exception-row'
import { exceptionLimit } from '@/lib/exceptions/limit'
import { type FoundScope, findScope, readException } from '@/lib/exceptions/read-exception'
import type { ExceptionInput } from '@/lib/exceptions/schema'
import { tellDeciders } from '@/lib/exceptions/tell'
import { type ExceptionView, OPEN_STATES } from '@/lib/exceptions/view'
import { FailureError, fail, type Outcome, orThrow } from '@/lib/outcome'

/** R39: asks CS leadership that prospects of a scope reach Support directly for a time. */
export async function askException(
  viewer: Viewer,
  input: ExceptionInput,
  options: WriteOptions = {},
): Promise<Outcome<ExceptionView>> {
  return runWrite(options, async (tx) => {
    if (!canSome(viewer, 'exception.ask')) {
      throw new FailureError(fail('FORBIDDEN', 'Your role may not ask for an exception.'))
    }
    const at = now()
    const scope = orThrow(await findScope(tx, viewer, input.scope))
    await refuseSecond(tx, scope)
    const maxDays = await exceptionLimit(tx)
    const period = orThrow(checkPeriod(input, { at, maxDays }))
    const { id } = await tx.supportException.create({
      data: {
        accountId: scope.accountId,
        channelId: scope.channelId,
        state: 'REQUESTED',
        reason: input.reason,
        businessCase: input.businessCase,
        ...period,
        requestedById: viewer.id,
        requestedAt: at,
      },
      select: { id: true },
    })
    const step = { kind: 'REQUESTED', actorId: viewer.id, reason: input.reason, at } as const
    const seq = await addStep(tx, id, step)
    const account = { ceOwnerId: scope.ceOwnerId }
    await tellDeciders(tx, { id, account, requestedById: viewer.id }, { seq, at })
    return readException(tx, id)
  })
}

/** One at a time: the account's lock makes two askers meet here, the index would refuse the second anyway. */
async function refuseSecond(tx: Tx, { accountId, accountName, channelId }: FoundScope) {
  await tx.$queryRaw`SELECT id FROM account WHERE id = ${accountId}::uuid FOR NO KEY UPDATE`
  const open = await tx.supportException.findFirst({
    where: { accountId, channelId, state: { in: [...OPEN_STATES] } },
    select: { id: true, state: true },
  })
  if (!open) return
  const what = channelId ? 'This channel' : accountName
  const message = `${what} has an exception already (${open.state.toLowerCase()}); withdraw it or wait for its end`
  const path = channelId ? 'scope.channel' : 'scope.account'
  throw new FailureError(fail('CONFLICT', `${message}.`, { errors: [{ path, message }] }))
}
