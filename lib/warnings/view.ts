import type { NotificationKind } from '@/lib/notifications/view'
import { CLOCK_NAMES, CLOCK_RULES, type ClockName } from '@/lib/priority/clock-names'
import type { WarningLevel } from '@/lib/priority/warnings'

/** The kind of inbox line that each level is. */
export const LEVEL_KINDS = {
  75: 'CLOCK_75',
  90: 'CLOCK_90',
  100: 'CLOCK_BROKEN',
} as const satisfies Record<WarningLevel, NotificationKind>

/** A clock's due instant, as a line tells of it. */
export interface ClockInstant {
  clock: ClockName
  dueAt: string
}

/** Room for more clocks beside an instant in one number. */
const CLOCKS = 16

/**
 * The occasion of a line that warns: which clock, and its due instant, in one number.
 * @param dueAt epoch ms
 */
export function toOccasion({ clock, dueAt }: { clock: ClockName; dueAt: number }): bigint {
  return BigInt(dueAt) * BigInt(CLOCKS) + BigInt(CLOCK_NAMES.indexOf(clock))
}

/** The way back; null where no clock is named. */
export function fromOccasion(occasion: bigint): ClockInstant | null {
  const clock = CLOCK_NAMES[Number(occasion % BigInt(CLOCKS))]
  if (!clock) return null
  return { clock, dueAt: new Date(Number(occasion / BigInt(CLOCKS))).toISOString() }
}

/** What is owed by each clock, and what it is called. */
const WORDS = {
  SLA: ['first response', 'SLA'],
  GOAL: ['first response', 'goal'],
  ANSWER: ['answer', 'they wrote again'],
  PROMISE: ['update', 'we promised it'],
} as const satisfies Record<ClockName, readonly [owed: string, because: string]>

/**
 * A warning in words, with the clock and its rule.
 * @param by the due instant in the reader's words
 * @example warningWords('CLOCK_75', 'SLA', '15:40') → 'first response by 15:40 (SLA, R27)'
 * @example warningWords('CLOCK_BROKEN', 'GOAL', '15:40') → 'first response was due by 15:40 (goal, R26)'
 */
export function warningWords(kind: NotificationKind, clock: ClockName, by: string): string {
  const [owed, because] = WORDS[clock]
  const was = kind === LEVEL_KINDS[100] ? ' was due' : ''
  return `${owed}${was} by ${by} (${because}, ${CLOCK_RULES[clock]})`
}
