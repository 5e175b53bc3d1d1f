import type { Action } from '@/lib/auth/permissions'
import type { ClockInstant } from '@/lib/warnings/view'

export const NOTIFICATION_KINDS = [
  'ASSIGNED',
  'MENTIONED',
  'REQUESTER_REPLIED',
  'FOLLOWED',
  'CLOCK',
  'NUMBER_ONE',
  'PROSPECT_WROTE',
  'REQUEST_ANSWERED',
  'EXCEPTION_ASKED',
  'EXCEPTION_DECIDED',
  'EXCEPTION_ENDING',
  'VISIT_ENDING',
  'REQUEST_TOLD',
  'SWAP_ASKED',
  'SWAP_DECIDED',
  'HANDOVER_DUE',
  'HANDOVER_WRITTEN',
  'CLOCK_75',
  'CLOCK_90',
  'CLOCK_BROKEN',
] as const
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number]

/** Why somebody is told, in a few words: for the inbox, the bell and the desktop. */
export const KIND_WORDS = {
  ASSIGNED: 'Assigned to you',
  MENTIONED: 'You were mentioned',
  REQUESTER_REPLIED: 'The requester wrote',
  FOLLOWED: 'A ticket you follow changed',
  // Only lines of before the three levels.
  CLOCK: 'Your clock had less than 30 minutes',
  NUMBER_ONE: 'Number one is yours',
  PROSPECT_WROTE: 'A prospect waits for you',
  REQUEST_ANSWERED: 'Support answered your request',
  EXCEPTION_ASKED: 'An exception waits for a decision',
  EXCEPTION_DECIDED: 'Your exception was decided',
  EXCEPTION_ENDING: 'An exception ends soon',
  VISIT_ENDING: 'Your visit to a channel is over',
  REQUEST_TOLD: 'Support sent word on your request',
  SWAP_ASKED: 'A colleague asks you to take a shift',
  SWAP_DECIDED: 'A swap of a shift was decided',
  HANDOVER_DUE: 'Your shift is over: leave a hand-over note',
  HANDOVER_WRITTEN: 'A hand-over note waits for you',
  CLOCK_75: 'Clock at 75 %',
  CLOCK_90: 'Clock at 90 %',
  CLOCK_BROKEN: 'Clock broken',
} as const satisfies Record<NotificationKind, string>

/** Kinds whose line tells of an instant or a place, and of no event of the ticket. */
export const SPEAKS_FOR_ITSELF: ReadonlySet<NotificationKind> = new Set([
  'CLOCK',
  'NUMBER_ONE',
  'VISIT_ENDING',
  'CLOCK_75',
  'CLOCK_90',
  'CLOCK_BROKEN',
])

/** Kinds whose line warns of a clock. */
export const WARNINGS: ReadonlySet<NotificationKind> = new Set([
  'CLOCK_75',
  'CLOCK_90',
  'CLOCK_BROKEN',
])

/** Pages of which a line may tell as such, and what one has to be allowed to go there. */
export const PLACE_RIGHTS = { schedule: 'schedule.see' } as const satisfies Record<string, Action>
export type InboxPlace = keyof typeof PLACE_RIGHTS
export const INBOX_PLACES = Object.keys(PLACE_RIGHTS) as [InboxPlace, ...InboxPlace[]]

/** A line of one's inbox: of a ticket, an exception or a place; the other two are null. */
export interface InboxItem {
  id: string
  kind: NotificationKind
  number: number | null
  /** The exception's id. */
  exception: string | null
  place: InboxPlace | null
  /** The ticket's subject, the account of the exception, or what it is about at the place. */
  subject: string
  /** What happened, in words. */
  text: string
  /** The clock that it warns of, and its due instant; null where it tells of something else. */
  clock: ClockInstant | null
  at: string
  readAt: string | null
}

/** What a line tells of. */
export type InboxTarget = Pick<InboxItem, 'number' | 'exception' | 'place'>

/** Where it is looked at. */
export function addressOf({ number, exception, place }: InboxTarget): string {
  if (place !== null) return `/${place}`
  return number === null ? `/exceptions/${exception}` : `/tickets/${number}`
}

export interface InboxPage {
  items: InboxItem[]
  /** How many lines are unread in all. */
  unread: number
  next: string | null
}
