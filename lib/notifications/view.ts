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
] as const
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number]

/** Why somebody is told, in a few words: for the inbox, the bell and the desktop. */
export const KIND_WORDS = {
  ASSIGNED: 'Assigned to you',
  MENTIONED: 'You were mentioned',
  REQUESTER_REPLIED: 'The requester wrote',
  FOLLOWED: 'A ticket you follow changed',
  CLOCK: 'Your clock has less than 30 minutes',
  NUMBER_ONE: 'Number one is yours',
  PROSPECT_WROTE: 'A prospect waits for you',
  REQUEST_ANSWERED: 'Support answered your request',
  EXCEPTION_ASKED: 'An exception waits for a decision',
  EXCEPTION_DECIDED: 'Your exception was decided',
  EXCEPTION_ENDING: 'An exception ends soon',
  VISIT_ENDING: 'Your visit to a channel is over',
  REQUEST_TOLD: 'Support sent word on your request',
} as const satisfies Record<NotificationKind, string>

/** Kinds whose line tells of an instant or a place, and of no event of the ticket. */
export const SPEAKS_FOR_ITSELF: ReadonlySet<NotificationKind> = new Set([
  'CLOCK',
  'NUMBER_ONE',
  'VISIT_ENDING',
])

/** A line of one's inbox. */
export interface InboxItem {
  id: string
  kind: NotificationKind
  /** The ticket that it tells of; null where it tells of an exception. */
  number: number | null
  /** The exception's id; null where it tells of a ticket. */
  exception: string | null
  /** The ticket's subject, or the account of the exception. */
  subject: string
  /** What happened, in words. */
  text: string
  at: string
  readAt: string | null
}

/** What a line tells of. */
export type InboxTarget = Pick<InboxItem, 'number' | 'exception'>

/** Where it is looked at. */
export function addressOf({ number, exception }: InboxTarget): string {
  return number === null ? `/exceptions/${exception}` : `/tickets/${number}`
}

export interface InboxPage {
  items: InboxItem[]
  /** How many lines are unread in all. */
  unread: number
  next: string | null
}
