import type { BadgeTone } from '@/components/ui/badge'
import {
  type ExceptionImpact,
  type ExceptionState,
  type ExceptionView,
  OPEN_STATES,
  type StepKind,
} from '@/lib/exceptions/view'

const DAY_MS = 86_400_000
const SOON_DAYS = 7

export const STATE_TONES = {
  REQUESTED: 'amber',
  RETURNED: 'violet',
  APPROVED: 'blue',
  ACTIVE: 'green',
  DENIED: 'red',
  WITHDRAWN: 'neutral',
  EXPIRED: 'neutral',
} as const satisfies Record<ExceptionState, BadgeTone>

/** What somebody, or time, did. */
export const STEP_WORDS = {
  REQUESTED: 'asked for it',
  CHANGED: 'changed it',
  RETURNED: 'asked back',
  APPROVED: 'approved it',
  DENIED: 'denied it',
  WITHDRAWN: 'withdrew it',
  STARTED: 'It began',
  EXPIRED: 'It came to its end',
  REMINDED: 'Its end was announced',
} as const satisfies Record<StepKind, string>

/** What it is for: an account, or one channel of it. */
export function scopeWords({
  accountName,
  channelName,
}: Pick<ExceptionView, 'accountName' | 'channelName'>): string {
  return channelName === null ? accountName : `#${channelName} of ${accountName}`
}

export function isOpen(state: ExceptionState): boolean {
  return (OPEN_STATES as readonly ExceptionState[]).includes(state)
}

/** Whether it runs and has at most a week left. */
export function endsSoon(
  { state, until }: Pick<ExceptionView, 'state' | 'until'>,
  now: number,
): boolean {
  return state === 'ACTIVE' && Date.parse(until) - now <= SOON_DAYS * DAY_MS
}

const tickets = (count: number) => (count === 1 ? '1 ticket' : `${count} tickets`)

/**
 * What an exception would change in the queue now.
 *
 * @example impactWords('REQUESTED', three) → '3 tickets would enter the queue at 2, 9 and 31.'
 */
export function impactWords(
  state: ExceptionState,
  { enters, leaves }: Pick<ExceptionImpact, 'enters' | 'leaves'>,
): string {
  if (!isOpen(state)) return 'It is over and changes nothing in the queue.'
  if (state === 'ACTIVE') {
    const count = leaves.length === 0 ? 'no ticket' : tickets(leaves.length)
    return `If it ended now, ${count} would leave the queue.`
  }
  if (enters.length === 0) {
    return 'No ticket would enter the queue now; what prospects write while it runs would.'
  }
  const places = enters.flatMap(({ position }) => (position === null ? [] : [String(position)]))
  const at = places.length > 0 ? ` at ${listed(places)}` : ''
  return `${tickets(enters.length)} would enter the queue${at}.`
}

function listed(words: string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
