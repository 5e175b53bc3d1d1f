import { occurrenceOn, occurrencesBetween, type ShiftRule } from './occurrences'
import { localDate, mondayOf, plusDays, startOfDate } from './zone'

/** Whether some run of the shift has begun. */
export function hasBegun(shift: ShiftRule, at: number): boolean {
  const first = startOfDate(shift.timeZone, shift.startsOn)
  const all = { ...shift, cancelled: [] }
  return occurrencesBetween(all, first, at + 1).length > 0
}

/** The first local date whose run has not begun: what is changed from here on leaves the past as it was. */
export function firstOpenDate(shift: ShiftRule, at: number): string {
  const today = localDate(shift.timeZone, at)
  const run = occurrenceOn({ ...shift, cancelled: [] }, today)
  return run && run.from <= at ? plusDays(today, 1) : today
}

/**
 * When a rule that began at `startsOn` goes on from `cut`: the rhythm stays, so where the week of `cut` is none of
 * its weeks it is the Monday of the next that is.
 *
 * @example every 2 weeks from Mon 2026-11-02, cut at Wed 2026-11-11 → Mon 2026-11-16
 */
export function goOnFrom(rule: Pick<ShiftRule, 'startsOn' | 'everyWeeks'>, cut: string): string {
  if (rule.startsOn >= cut) return rule.startsOn
  const anchor = mondayOf(rule.startsOn)
  let monday = mondayOf(cut)
  if (weeksBetween(anchor, monday) % rule.everyWeeks === 0) return cut
  while (weeksBetween(anchor, monday) % rule.everyWeeks !== 0) monday = plusDays(monday, 7)
  return monday
}

function weeksBetween(one: string, other: string): number {
  return Temporal.PlainDate.from(one).until(other, { largestUnit: 'day' }).days / 7
}
