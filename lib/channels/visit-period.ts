import { done, invalid, type Outcome } from '@/lib/outcome'

const HOUR_MS = 3_600_000
/** A visit is for one issue: longer than this is watching the channel, which Support does not do (R38). */
const LONGEST_HOURS = 7 * 24

/**
 * The end of a visit (R38): what was asked for, or the policy's default.
 * @param until ISO instant; absent = `defaultHours` from `at`
 */
export function visitEnd(
  until: string | undefined,
  { at, defaultHours }: { at: Date; defaultHours: number },
): Outcome<Date> {
  const end =
    until === undefined ? new Date(at.getTime() + defaultHours * HOUR_MS) : new Date(until)
  if (end <= at) return invalid('until', 'must lie in the future')
  if (end.getTime() > at.getTime() + LONGEST_HOURS * HOUR_MS) {
    return invalid('until', 'must be at most 7 days from now: a visit is for one issue')
  }
  return done(end)
}
