import type { RuleId } from './types'

/**
 * What runs: the contract's first response, the couple-of-hours goal, the answer to who wrote again, the word that we
 * promised. The place in the list is stored: append only.
 */
export const CLOCK_NAMES = ['SLA', 'GOAL', 'ANSWER', 'PROMISE'] as const
export type ClockName = (typeof CLOCK_NAMES)[number]

/** The rule by which each clock is owed. */
export const CLOCK_RULES = {
  SLA: 'R27',
  GOAL: 'R26',
  ANSWER: 'R27',
  PROMISE: 'R27',
} as const satisfies Record<ClockName, RuleId>
