import {
  addBusinessTime,
  businessTimeBetween,
  isOpen,
  nextOpening,
} from '@/lib/calendar/business-time'
import type { ClockName } from './clock-names'
import type { RunningClock } from './running-clocks'

/** Per cent of a clock's time at which somebody is warned; 100 is broken. */
export const WARNING_LEVELS = [75, 90, 100] as const
export type WarningLevel = (typeof WARNING_LEVELS)[number]

/** When somebody is to be warned of a clock. Instants are epoch ms. */
export type Warning = { clock: ClockName; dueAt: number; level: WarningLevel; at: number }

/**
 * The three warnings of a clock, in their order. The share is of what the clock counts: business time on its calendar,
 * else real time. A warning of business time that would come at a closing waits for the next opening, since nobody is
 * called at night for it; so it is never early, and never lost.
 *
 * @example of 2 bh from Monday 09:00: 10:30, 10:48 and 11:00
 * @example of 2 bh from Friday 15:00 on 24x5: 16:30, 16:48, and for the due instant, Friday 17:00, Sunday 14:00
 */
export function warningsOf(running: RunningClock): Warning[] {
  const { clock, dueAt } = running
  return WARNING_LEVELS.map((level) => ({ clock, dueAt, level, at: instantOf(running, level) }))
}

function instantOf(running: RunningClock, level: WarningLevel): number {
  const { startedAt, dueAt, calendar } = running
  if (!calendar) {
    return level === 100 ? dueAt : startedAt + share(Math.max(0, dueAt - startedAt), level)
  }
  if (level === 100) return nextOpening(calendar, dueAt)
  const length = Math.max(0, businessTimeBetween(calendar, startedAt, dueAt))
  return nextOpening(calendar, addBusinessTime(calendar, startedAt, share(length, level)))
}

/** Whole milliseconds, never early. */
const share = (length: number, level: WarningLevel) => Math.ceil((length * level) / 100)

/** What has been dealt with already of a clock's instant: all levels up to this one. */
export type Handled = Pick<Warning, 'clock' | 'dueAt' | 'level'>

/** What is to be done of a ticket's warnings at an instant. */
export type WarningPlan = {
  /** To be told now: of each clock instant the highest level alone. */
  told: Warning[]
  /** Levels that a higher one has overtaken, while nobody could tell them. */
  overtaken: Warning[]
  /** When to look again; null = there is nothing more to warn of. */
  nextAt: number | null
}

export type WarningMemory = {
  handled: readonly Handled[]
  /** Warnings from before that instant are the past: what an import brings. Null = there is no such instant. */
  since: number | null
}

/** When a ticket is to be looked at next; an instant that has passed means at once. */
export function nextWarningAt(
  running: readonly RunningClock[],
  memory: WarningMemory,
): number | null {
  return earliest(running.flatMap((clock) => openWarnings(clock, memory)).map(({ at }) => at))
}

/**
 * What is due at `at`, and when to look again. While its calendar is closed nothing of a clock is told: it waits for
 * the opening. So two plans of one instant tell the same, and what was told is in the memory of the next.
 */
export function planWarnings(
  running: readonly RunningClock[],
  memory: WarningMemory,
  at: number,
): WarningPlan {
  const plans = running.map((clock) => planClock(clock, openWarnings(clock, memory), at))
  return {
    told: plans.flatMap(({ told }) => told),
    overtaken: plans.flatMap(({ overtaken }) => overtaken),
    nextAt: earliest(plans.map(({ nextAt }) => nextAt)),
  }
}

function planClock({ calendar }: RunningClock, open: Warning[], at: number): WarningPlan {
  const due = open.filter((warning) => warning.at <= at)
  if (due.length > 0 && calendar && !isOpen(calendar, at)) {
    return { told: [], overtaken: [], nextAt: nextOpening(calendar, at) }
  }
  return {
    told: due.slice(-1),
    overtaken: due.slice(0, -1),
    nextAt: open[due.length]?.at ?? null,
  }
}

/** The warnings of a clock that nobody has dealt with yet. */
function openWarnings(running: RunningClock, { handled, since }: WarningMemory): Warning[] {
  const done = handled
    .filter(({ clock, dueAt }) => clock === running.clock && dueAt === running.dueAt)
    .map(({ level }) => level)
  const reached = Math.max(0, ...done)
  return warningsOf(running).filter(({ level, at }) => level > reached && at >= (since ?? at))
}

function earliest(instants: readonly (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null)
  return known.length === 0 ? null : Math.min(...known)
}
