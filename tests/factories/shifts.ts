import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { ShiftRule } from '@/lib/schedule/occurrences'
import { toDate } from '@/lib/schedule/plan'

/** Stores a shift without asking anybody's right: 09:00 to 17:00 UTC each day, changed where named. */
export async function createShiftRow(
  userId: string,
  changes: Partial<Omit<ShiftRule, 'id' | 'userId' | 'cancelled'>> = {},
): Promise<string> {
  const rule = {
    timeZone: 'UTC',
    startsOn: '2026-01-05',
    startTime: '09:00',
    durationMinutes: 480,
    weekdays: ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as ShiftRule['weekdays'],
    everyWeeks: 1,
    endsOn: null,
    needed: 1,
    ...changes,
  }
  const { id } = await db().shift.create({
    data: {
      ...rule,
      userId,
      weekdays: [...rule.weekdays],
      startsOn: toDate(rule.startsOn),
      endsOn: rule.endsOn === null ? null : toDate(rule.endsOn),
      createdAt: now(),
    },
    select: { id: true },
  })
  return id
}

/** Stores a time off. */
export async function createTimeOffRow(
  userId: string,
  ...[from, until]: [from: string, until: string]
): Promise<string> {
  const data = { userId, from: new Date(from), until: new Date(until), createdAt: now() }
  return (await db().timeOff.create({ data, select: { id: true } })).id
}
