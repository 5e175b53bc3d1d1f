import 'server-only'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { tellOfPlace } from '@/lib/notifications/notify'
import { withoutTimeOff } from '@/lib/schedule/duty'
import type { Occurrence } from '@/lib/schedule/occurrences'
import { readPlan, toDate } from '@/lib/schedule/plan'
import { occurrenceWords } from './tell-of-swap'
import { lockSchedule } from './write-schedule'

/**
 * Asks those whose shift has ended since it was last looked for a hand-over note, unless one is written. How far it
 * has looked is kept in the same transaction, so a kill loses nothing and a second worker repeats nothing; a clock
 * that is set back begins anew, and the lines that were written stay the only ones of their occasion.
 */
export async function askForHandovers(tx: Tx): Promise<void> {
  await lockSchedule(tx)
  const at = now()
  const { handoversAskedUntil: since } = await tx.scheduleState.findUniqueOrThrow({
    where: { id: 1 },
    select: { handoversAskedUntil: true },
  })
  if (since && since < at) await askBetween(tx, since, at)
  await tx.scheduleState.updateMany({ where: { id: 1 }, data: { handoversAskedUntil: at } })
}

async function askBetween(tx: Tx, since: Date, at: Date): Promise<void> {
  const { shifts, occurrences, off } = await readPlan(since, at, tx)
  const zones = new Map(shifts.map(({ id, timeZone }) => [id, timeZone]))
  // An end on the window's first instant was seen to; the last is this one's.
  const wasEnd = (until: number) => until > since.getTime() && until <= at.getTime()
  for (const run of occurrences.filter(({ until }) => wasEnd(until))) {
    const served = withoutTimeOff([run], off).length > 0
    if (!served || (await isWritten(tx, run))) continue
    await tellOfPlace(
      tx,
      {
        place: 'schedule',
        about: occurrenceWords(zones.get(run.shiftId) ?? 'UTC', run.from, run.until),
        occasion: BigInt(run.from),
        at,
      },
      [{ userId: run.userId, kind: 'HANDOVER_DUE' }],
    )
  }
}

async function isWritten(tx: Tx, { shiftId, date }: Occurrence): Promise<boolean> {
  return (await tx.shiftHandover.count({ where: { shiftId, date: toDate(date) } })) > 0
}
