export const NOTIFICATION_KINDS = [
  'ASSIGNED',
  'MENTIONED',
  'REQUESTER_REPLIED',
  'FOLLOWED',
  'CLOCK',
  'NUMBER_ONE',
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
} as const satisfies Record<NotificationKind, string>

/** A line of one's inbox. */
export interface InboxItem {
  id: string
  kind: NotificationKind
  number: number
  subject: string
  /** What happened, in words. */
  text: string
  at: string
  readAt: string | null
}

export interface InboxPage {
  items: InboxItem[]
  /** How many lines are unread in all. */
  unread: number
  next: string | null
}
