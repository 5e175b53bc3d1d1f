import type { Occurrence } from './occurrences'

/** When somebody is away, `[from, until)` in epoch milliseconds. */
export interface Away {
  userId: string
  from: number
  until: number
}

/** A stretch in which somebody is on duty. */
export interface Duty extends Away {
  needed: number
}

/** What is left of occurrences when their people's time off is taken out; an occurrence may fall into several. */
export function withoutTimeOff<T extends Away>(
  occurrences: readonly T[],
  off: readonly Away[],
): T[] {
  return occurrences.flatMap((occurrence) => {
    const own = off
      .filter(({ userId }) => userId === occurrence.userId)
      .toSorted((a, b) => a.from - b.from)
    const left: T[] = []
    let reached = occurrence.from
    for (const { from, until } of own) {
      if (from > reached && reached < occurrence.until) {
        left.push({ ...occurrence, from: reached, until: Math.min(from, occurrence.until) })
      }
      reached = Math.max(reached, until)
    }
    if (reached < occurrence.until) left.push({ ...occurrence, from: reached })
    return left
  })
}

/** When each person is on duty: of shifts that overlap or touch, one stretch. In the order of their beginnings. */
export function dutiesOf(occurrences: readonly Occurrence[], off: readonly Away[]): Duty[] {
  const duties: Duty[] = []
  const pieces = withoutTimeOff(occurrences, off).toSorted((a, b) => a.from - b.from)
  for (const { userId, from, until, needed } of pieces) {
    const running = duties.find((duty) => duty.userId === userId && duty.until >= from)
    if (running) {
      running.until = Math.max(running.until, until)
      running.needed = Math.max(running.needed, needed)
    } else duties.push({ userId, from, until, needed })
  }
  return duties
}

/** Those on duty at an instant. */
export function onDutyAt(duties: readonly Duty[], at: number): Duty[] {
  return duties.filter(({ from, until }) => from <= at && at < until)
}

/** How many should be on duty at an instant: the most that a shift asks for, also one of somebody who is off. */
export function neededAtInstant(occurrences: readonly Occurrence[], at: number): number {
  const running = occurrences.filter(({ from, until }) => from <= at && at < until)
  return Math.max(0, ...running.map(({ needed }) => needed))
}

/** The next who begin after an instant, and how many of them at once. */
export function arrivalAfter(
  duties: readonly Duty[],
  at: number,
): { at: number; userIds: string[] } | null {
  const later = duties.filter(({ from }) => from > at)
  if (later.length === 0) return null
  const next = Math.min(...later.map(({ from }) => from))
  return { at: next, userIds: later.filter(({ from }) => from === next).map((one) => one.userId) }
}
