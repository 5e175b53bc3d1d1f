import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { WriteOptions } from '@/lib/db/run-write'
import { tellOfPlace } from '@/lib/notifications/notify'
import { FailureError, fail, invalid, type Outcome } from '@/lib/outcome'
import { type Occurrence, occurrenceOn } from '@/lib/schedule/occurrences'
import { SHIFT, toDate, toRule } from '@/lib/schedule/plan'
import { findArrival, listOnDuty } from '@/lib/schedule/queries'
import { HANDOVER, toHandoverView } from '@/lib/schedule/schedule-rows'
import type { HandoverInput } from '@/lib/schedule/schema'
import type { HandoverView } from '@/lib/schedule/view'
import { occurrenceWords } from './tell-of-swap'
import { requireOwn } from './time-off'
import { writeSchedule } from './write-schedule'

/** Leaves a note for the next on duty, or another wording of it; those whom it reaches are told when it is new. */
export async function writeHandover(
  viewer: Viewer,
  input: HandoverInput,
  options: WriteOptions = {},
): Promise<Outcome<HandoverView>> {
  return writeSchedule(viewer, options, async (tx) => {
    const { run, timeZone } = await findOwnRun(tx, viewer, input)
    const key = { shiftId: run.shiftId, date: toDate(run.date) }
    const at = now()
    const said = { userId: viewer.id, text: input.text, writtenAt: at }
    const isNew = (await tx.shiftHandover.count({ where: key })) === 0
    const row = await tx.shiftHandover.upsert({
      where: { shiftId_date: key },
      create: { ...key, ...said, from: new Date(run.from), until: new Date(run.until) },
      update: { ...said, version: { increment: 1 } },
      select: HANDOVER,
    })
    if (isNew) await tellNext(tx, viewer, { run, timeZone })
    return toHandoverView(row)
  })
}

async function findOwnRun(
  tx: Tx,
  viewer: Viewer,
  { shift, date }: HandoverInput,
): Promise<{ run: Occurrence; timeZone: string }> {
  const row = await tx.shift.findUnique({ where: { id: shift }, select: SHIFT })
  if (!row) throw new FailureError(invalid('shift', `there is no shift ${shift}`))
  requireOwn(viewer, row.userId)
  const run = occurrenceOn(toRule(row), date)
  if (!run) throw new FailureError(invalid('date', 'the shift does not happen on that date'))
  if (run.from > now().getTime()) {
    throw new FailureError(
      fail('CONFLICT', 'That shift has not begun: there is nothing to hand over.'),
    )
  }
  return { run, timeZone: row.timeZone }
}

/** Those on duty now, and those who come next. */
async function tellNext(
  tx: Tx,
  viewer: Viewer,
  { run, timeZone }: { run: Occurrence; timeZone: string },
): Promise<void> {
  const at = now()
  const present = await listOnDuty(at, tx)
  const arrival = await findArrival(at, tx)
  const next = new Set([...present.map(({ userId }) => userId), ...(arrival?.userIds ?? [])])
  next.delete(viewer.id)
  next.delete(run.userId)
  await tellOfPlace(
    tx,
    {
      place: 'schedule',
      about: occurrenceWords(timeZone, run.from, run.until),
      occasion: BigInt(at.getTime()),
      at,
    },
    [...next].map((userId) => ({ userId, kind: 'HANDOVER_WRITTEN' as const })),
  )
}
