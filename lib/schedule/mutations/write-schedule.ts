import 'server-only'
import { canSome } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { type Failure, FailureError, fail, type Outcome } from '@/lib/outcome'

export const mayNotSee = () => fail('FORBIDDEN', 'Your role may not see the schedule.')
export const mayNotEdit = () => fail('FORBIDDEN', 'Your role may not change the schedule.')
export const onlyOwn = () =>
  fail('FORBIDDEN', 'You change your own time off, swaps and notes; a lead plans the shifts.')

/**
 * A write of the schedule, one at a time: two that would put somebody on duty twice meet here. `work` is given the
 * version that the schedule has now; it grows by one. `unseen` answers those who may not see what it is about.
 */
export async function writeSchedule<T>(
  viewer: Viewer,
  options: WriteOptions & { unseen?: Failure },
  work: (tx: Tx, version: number) => Promise<T>,
): Promise<Outcome<T>> {
  return runWrite(options, async (tx) => {
    if (!canSome(viewer, 'schedule.see')) throw new FailureError(options.unseen ?? mayNotSee())
    if (!canSome(viewer, 'schedule.edit')) throw new FailureError(mayNotEdit())
    const version = await lockSchedule(tx)
    const value = await work(tx, version)
    await tx.scheduleState.updateMany({ where: { id: 1 }, data: { version: version + 1 } })
    return value
  })
}

/** Holds the schedule until the transaction ends. */
export async function lockSchedule(tx: Tx): Promise<number> {
  const [state] = await tx.$queryRaw<{ version: number }[]>`
    SELECT version FROM schedule_state WHERE id = 1 FOR UPDATE`
  if (!state) throw new Error('schedule_state is empty: the migrations have not run')
  return state.version
}

/** Refuses to write over a version that was not seen. */
export function requireVersion(
  { ifVersion }: Pick<WriteOptions, 'ifVersion'>,
  ...[version, what, current]: [version: number, what: string, current: unknown]
): void {
  if (ifVersion === undefined || ifVersion === version) return
  throw new FailureError(fail('STALE', `${what} has changed since you read it.`, { current }))
}
