import type { Viewer } from '@/lib/auth/viewer'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { warnOfClocks } from '@/lib/jobs/warn-of-clocks'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { fromOccasion } from '@/lib/warnings/view'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
/** A Tuesday noon in Los Angeles: the calendar is open from here for days. */
export const TUESDAY = Date.parse('2026-12-01T20:00:00.000Z')
/** Friday 15:00 in Los Angeles, two hours before the calendar closes; it opens on Sunday. */
export const FRIDAY = Date.parse('2026-12-04T23:00:00.000Z')
export const SUNDAY = Date.parse('2026-12-06T22:00:00.000Z')

/** Sets the product's clock. */
export function goTo(instant: number): void {
  setClockOffsetMs(instant - Date.now())
}

/** Warns of all that is due at an instant. */
export async function sweepAt(instant: number): Promise<void> {
  goTo(instant)
  while (await warnOfClocks());
}

/** The warnings of a ticket: to whom, the level, and of which clock; in the order in which they came. */
export async function listTold(number: number): Promise<string[]> {
  const lines = await db().notification.findMany({
    where: { ticketNumber: number, kind: { in: ['CLOCK_75', 'CLOCK_90', 'CLOCK_BROKEN'] } },
    orderBy: { id: 'asc' },
    select: { kind: true, occasion: true, user: { select: { name: true } } },
  })
  return lines.map(
    ({ kind, occasion, user }) => `${user.name} ${kind} ${fromOccasion(occasion)?.clock}`,
  )
}

/** What became of each warning of a ticket. */
export async function listOutcomes(number: number): Promise<string[]> {
  const rows = await db().clockWarning.findMany({
    where: { ticketNumber: number },
    orderBy: [{ handledAt: 'asc' }, { clock: 'asc' }, { level: 'asc' }],
    select: { clock: true, level: true, outcome: true },
  })
  return rows.map(({ clock, level, outcome }) => `${clock} ${level} ${outcome}`)
}

/** The meaningful first response, with a promise when there is one. */
export function answer(viewer: Viewer, number: number, promised?: number) {
  const nextUpdateAt = promised && new Date(promised).toISOString()
  return addMessage(viewer, number, {
    kind: 'REPLY',
    body: 'We read the logs.',
    firstResponse: { tried: 'read the logs', nextStep: 'a fix' },
    ...(nextUpdateAt && { nextUpdateAt }),
  })
}
