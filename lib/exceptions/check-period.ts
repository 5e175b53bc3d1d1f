import { done, invalid, type Outcome } from '@/lib/outcome'

const DAY_MS = 86_400_000
/** A `from` this far back is a form that was sent slowly: it means now. */
const SLACK_MS = 5 * 60_000

export interface Period {
  from: Date
  until: Date
}

/**
 * The period of an exception (R39), at most `maxDays` long, from now or later.
 * @param from ISO instant; absent or up to five minutes back means `at`
 */
export function checkPeriod(
  { from, until }: { from?: string | undefined; until: string },
  { at, maxDays }: { at: Date; maxDays: number },
): Outcome<Period> {
  const asked = from === undefined ? at : new Date(from)
  if (asked.getTime() < at.getTime() - SLACK_MS) return invalid('from', 'must not lie in the past')
  const begins = asked < at ? at : asked
  const ends = new Date(until)
  if (ends <= at) return invalid('until', 'must lie in the future')
  if (ends <= begins) return invalid('until', 'must be after the beginning')
  if (ends.getTime() - begins.getTime() > maxDays * DAY_MS) {
    return invalid('until', `must be at most ${maxDays} days after the beginning`)
  }
  return done({ from: begins, until: ends })
}
