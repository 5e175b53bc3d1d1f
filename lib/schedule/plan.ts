import 'server-only'
import type { Weekday } from '@/lib/calendar/definition'
import { db, type Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Away } from './duty'
import { type Occurrence, occurrencesTouching, type ShiftRule } from './occurrences'

const DAY_MS = 86_400_000
/** Local dates around a window of instants, and the longest shift. */
const MARGIN_MS = 3 * DAY_MS

export const SHIFT = {
  id: true,
  userId: true,
  timeZone: true,
  startsOn: true,
  startTime: true,
  durationMinutes: true,
  weekdays: true,
  everyWeeks: true,
  endsOn: true,
  needed: true,
  version: true,
  cancelled: { select: { date: true }, orderBy: { date: 'asc' } },
  user: { select: { email: true, name: true } },
} as const satisfies Prisma.ShiftSelect
export type ShiftRow = Prisma.ShiftGetPayload<{ select: typeof SHIFT }>

const TIME_OFF = { id: true, userId: true, from: true, until: true } as const

/** A window of the plan: its shifts, their occurrences that touch it, and who is off. */
export interface Plan {
  shifts: ShiftRow[]
  occurrences: Occurrence[]
  off: Away[]
}

export const toDateText = (date: Date) => date.toISOString().slice(0, 10)
export const toDate = (text: string) => new Date(`${text}T00:00:00Z`)

export function toRule(row: Omit<ShiftRow, 'user' | 'version'>): ShiftRule {
  return {
    ...row,
    startsOn: toDateText(row.startsOn),
    endsOn: row.endsOn && toDateText(row.endsOn),
    weekdays: row.weekdays as Weekday[],
    cancelled: row.cancelled.map(({ date }) => toDateText(date)),
  }
}

/** What touches `[from, to)`, of people who are not disabled. */
export async function readPlan(from: Date, to: Date, tx: Tx = db()): Promise<Plan> {
  const [shifts, off] = [
    await tx.shift.findMany({
      where: {
        startsOn: { lte: new Date(to.getTime() + MARGIN_MS) },
        OR: [{ endsOn: null }, { endsOn: { gte: new Date(from.getTime() - MARGIN_MS) } }],
        user: { disabledAt: null },
      },
      orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
      select: SHIFT,
    }),
    await tx.timeOff.findMany({
      where: { from: { lt: to }, until: { gt: from }, user: { disabledAt: null } },
      select: TIME_OFF,
    }),
  ]
  return {
    shifts,
    occurrences: shifts
      .flatMap((row) => occurrencesTouching(toRule(row), from.getTime(), to.getTime()))
      .toSorted((a, b) => a.from - b.from),
    off: off.map(({ userId, from: begin, until }) => ({
      userId,
      from: begin.getTime(),
      until: until.getTime(),
    })),
  }
}
