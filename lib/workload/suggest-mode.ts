import type { Policy } from '@/lib/priority/policy'
import type { WorkloadMode } from '@/lib/priority/types'

/** What R33 looks at. */
export interface WorkloadFigures {
  mode: WorkloadMode
  /** Since when that mode runs, in epoch ms. */
  modeSince: number
  /** Ranked tickets to which a word is owed. */
  wordsOwed: number
  /** Words given within the policy's window of business hours. */
  wordsGiven: number
  onDuty: number
  /** How many the running shifts ask for; 0 while none runs. */
  needed: number
  /** Since when surge's condition does not hold, as far as it was known, in epoch ms; null = it held. */
  calmSince: number | null
}

/** A mode that the figures speak for, with these figures: numbers alone, so that it can be kept. */
export interface SuggestedMode {
  mode: WorkloadMode
  wordsOwed: number
  pacePerHour: number
  onDuty: number
  needed: number
  /** More wait than can be answered soon. */
  behind: boolean
  /** Fewer are on duty than needed. */
  short: boolean
  /** For how long neither must have held before normal is suggested. */
  calmHours: number
}

export interface WorkloadLook {
  suggestion: SuggestedMode | null
  calmSince: number | null
}

type WorkloadRules = Policy['workload']
const HOUR_MS = 3_600_000

/** Words given per open business hour, at least one. */
export function pacePerHour(wordsGiven: number, rules: WorkloadRules): number {
  return Math.max(rules.leastPacePerHour, wordsGiven / rules.paceWindowBusinessHours)
}

/**
 * R33: what the figures suggest, and since when they are calm. The program suggests; a person switches. Whoever began a
 * surge knows more than the figures do, so in its first hour they do not speak against it.
 *
 * @param at epoch milliseconds
 * @example 31 owed at a pace of 4/h in NORMAL → SURGE; in SURGE, calm for an hour → NORMAL
 */
export function suggestMode(
  figures: WorkloadFigures,
  rules: WorkloadRules,
  at: number,
): WorkloadLook {
  const { mode, wordsOwed, wordsGiven, onDuty, needed } = figures
  const pace = pacePerHour(wordsGiven, rules)
  const behind =
    wordsOwed >= rules.surgeFromWordsOwed && wordsOwed / pace > rules.surgeOverPaceHours
  const short = onDuty < needed
  const calmSince = behind || short ? null : Math.min(figures.calmSince ?? at, at)
  const calmHours = rules.calmBeforeNormalHours
  const calmFrom = Math.max(calmSince ?? at, figures.modeSince)
  const isCalm = calmSince !== null && at - calmFrom >= calmHours * HOUR_MS
  const found = { wordsOwed, pacePerHour: pace, onDuty, needed, behind, short, calmHours }
  if (mode === 'NORMAL' && calmSince === null) {
    return { suggestion: { mode: 'SURGE', ...found }, calmSince }
  }
  if (mode === 'SURGE' && isCalm) return { suggestion: { mode: 'NORMAL', ...found }, calmSince }
  return { suggestion: null, calmSince }
}
