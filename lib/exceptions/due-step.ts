import { type ExceptionState, OPEN_STATES } from './view'

const DAY_MS = 86_400_000
/** A reminder comes this long before the end; the last call goes to the holders of its tickets, too. */
export const REMINDER_MS = 3 * DAY_MS
export const LAST_CALL_MS = DAY_MS

/** What an exception's time depends on. */
export interface TimedException {
  state: ExceptionState
  from: Date
  until: Date
  decidedAt: Date | null
  remindedAt: Date | null
  lastCalledAt: Date | null
}

export type DueStep = 'START' | 'EXPIRE' | 'REMIND' | 'LAST_CALL'

/**
 * The one step that time takes next with an exception by `at`, or null. After a downtime that hid the whole period it
 * expires without having begun. A period too short for a reminder has none: whoever approved it has just said its end.
 */
export function dueStep(exception: TimedException, at: Date): DueStep | null {
  const { state, from, until } = exception
  if (!(OPEN_STATES as readonly string[]).includes(state)) return null
  if (until <= at) return 'EXPIRE'
  if (state === 'APPROVED') return from <= at ? 'START' : null
  return state === 'ACTIVE' ? dueReminder(exception, at) : null
}

function dueReminder(exception: TimedException, at: Date): 'REMIND' | 'LAST_CALL' | null {
  const isDue = (beforeMs: number) => {
    const due = exception.until.getTime() - beforeMs
    return due <= at.getTime() && begins(exception) < due
  }
  if (exception.lastCalledAt === null && isDue(LAST_CALL_MS)) return 'LAST_CALL'
  return exception.remindedAt === null && isDue(REMINDER_MS) ? 'REMIND' : null
}

function begins({ from, decidedAt }: TimedException): number {
  return Math.max(from.getTime(), decidedAt?.getTime() ?? 0)
}
