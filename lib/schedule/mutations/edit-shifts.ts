import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { WriteOptions } from '@/lib/db/run-write'
import { FailureError, fail, invalid, type Outcome } from '@/lib/outcome'
import { occurrenceOn } from '@/lib/schedule/occurrences'
import { toDate, toRule } from '@/lib/schedule/plan'
import { toShiftView } from '@/lib/schedule/schedule-rows'
import type { CancellationInput, ShiftInput } from '@/lib/schedule/schema'
import type { ShiftView } from '@/lib/schedule/view'
import { getShift, insertShift, noSuchShift, removeShift, replaceShift } from './shift-rows'
import { withdrawSwapsOf } from './withdraw-swaps'
import { onlyOwn, requireVersion, writeSchedule } from './write-schedule'

/** Plans a shift, one day's or repeating. */
export async function addShift(
  viewer: Viewer,
  input: ShiftInput,
  options: WriteOptions = {},
): Promise<Outcome<ShiftView>> {
  return writeSchedule(viewer, options, async (tx) => {
    requirePlanner(viewer)
    return readShift(tx, await insertShift(tx, input))
  })
}

/** Changes a shift from its next run on; what was stays as it was, under the shift's old id. */
export async function changeShift(
  viewer: Viewer,
  id: string,
  ...[input, options = {}]: [input: ShiftInput, options?: WriteOptions]
): Promise<Outcome<ShiftView>> {
  return writeSchedule(viewer, { ...options, unseen: noSuchShift(id) }, async (tx) => {
    const row = await getShift(tx, id)
    requirePlanner(viewer)
    requireVersion(options, row.version, 'The shift', toShiftView(row))
    return readShift(tx, await replaceShift(tx, row, input))
  })
}

/** Takes a shift out of the plan from its next run on. */
export async function endShift(
  viewer: Viewer,
  id: string,
  options: WriteOptions = {},
): Promise<Outcome<null>> {
  return writeSchedule(viewer, { ...options, unseen: noSuchShift(id) }, async (tx) => {
    const row = await getShift(tx, id)
    requirePlanner(viewer)
    requireVersion(options, row.version, 'The shift', toShiftView(row))
    await removeShift(tx, row)
    return null
  })
}

/** One run of a shift does not happen. */
export async function cancelOccurrence(
  viewer: Viewer,
  id: string,
  ...[{ date, reason }, options = {}]: [input: CancellationInput, options?: WriteOptions]
): Promise<Outcome<ShiftView>> {
  return writeSchedule(viewer, { ...options, unseen: noSuchShift(id) }, async (tx) => {
    const row = await getShift(tx, id)
    requirePlanner(viewer)
    requireVersion(options, row.version, 'The shift', toShiftView(row))
    const run = occurrenceOn(toRule(row), date)
    if (!run) throw new FailureError(invalid('date', 'the shift does not happen on that date'))
    if (run.from <= now().getTime()) throw new FailureError(begun())
    await withdrawSwapsOf(tx, id, { date })
    await cancelRun(tx, { shiftId: id, date, reason })
    return readShift(tx, id)
  })
}

const begun = () => fail('CONFLICT', 'That shift has begun: what was is not changed.')

/** Takes one run out of a shift. */
export async function cancelRun(
  tx: Tx,
  { shiftId, date, reason }: { shiftId: string; date: string; reason: string },
): Promise<void> {
  const data = { shiftId, date: toDate(date), reason, createdAt: now() }
  await tx.shiftException.create({ data, select: { shiftId: true } })
  await tx.shift.updateMany({ where: { id: shiftId }, data: { version: { increment: 1 } } })
}

function requirePlanner(viewer: Viewer): void {
  if (!can(viewer, 'schedule.edit')) throw new FailureError(onlyOwn())
}

async function readShift(tx: Tx, id: string): Promise<ShiftView> {
  return toShiftView(await getShift(tx, id))
}
