import { type CalendarSet, standardSet } from '@/lib/calendar/calendar-set'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { runWrite } from '@/lib/db/run-write'
import type { Outcome } from '@/lib/outcome'
import { activeContext } from '@/lib/policy/context'
import { POLICY_1 } from '@/lib/priority/policy'
import { findBuild } from '@/lib/ranking/queries'
import { startBuild } from '@/lib/ranking/start-build'
import { stepRanking } from '@/lib/ranking/step'

/** Every day of these weeks is one more on which nobody works. */
export const closedOn = (...dates: string[]): CalendarSet =>
  standardSet(
    POLICY_1.calendar,
    dates.map((date) => ({ date, name: 'Closed', yearly: false })),
  )

/** Stores a set as the next revision and has the queue placed anew under it. */
export async function editCalendars(set: CalendarSet): Promise<Outcome<number>> {
  return runWrite({}, async (tx) => {
    const last = await tx.calendarRevision.aggregate({ _max: { revision: true } })
    const revision = (last._max.revision ?? 0) + 1
    await tx.calendarRevision.create({
      data: { revision, document: { ...set }, reason: 'A test.', changedAt: now() },
      select: { revision: true },
    })
    return startBuild(tx, { calendarRevision: revision })
  })
}

/** Takes steps until nothing is in the making any more, as one of any number of workers. */
export async function finishRanking(): Promise<void> {
  while (await findBuild()) await stepRanking()
}

/** The calendar that counts. */
export async function activeHolidays(): Promise<readonly string[]> {
  return (await activeContext(db())).calendar.definition.holidays
}
