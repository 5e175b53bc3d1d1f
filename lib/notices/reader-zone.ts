export const ZONE_SOURCES = ['CONTACT', 'ACCOUNT', 'CALENDAR'] as const

/** The time zone in which somebody is told a time, and whose it is (R34). */
export interface ReaderZone {
  /** IANA name: Europe/Berlin. */
  timeZone: string
  of: (typeof ZONE_SOURCES)[number]
  /** Whether the reader lives by it, as far as we know: the calendar's is nobody's. */
  isTheirs: boolean
}

/** What is known of zones, each null or empty where it is not. */
export interface KnownZones {
  contact: string | null
  account: string | null
  calendar: string
  /** A colleague who stands for the account: its zone is not theirs. */
  isStaff?: boolean
}

/**
 * R34: the contact's zone, else the account's, else the calendar's. A name that the platform does not know is none.
 *
 * @example readerZone({ contact: null, account: 'Asia/Kolkata', calendar: 'UTC' }) → { timeZone: 'Asia/Kolkata', of: 'ACCOUNT', isTheirs: true }
 */
export function readerZone({ contact, account, calendar, isStaff }: KnownZones): ReaderZone {
  if (isKnown(contact)) return { timeZone: contact, of: 'CONTACT', isTheirs: true }
  if (isKnown(account)) return { timeZone: account, of: 'ACCOUNT', isTheirs: !isStaff }
  return { timeZone: calendar, of: 'CALENDAR', isTheirs: false }
}

function isKnown(timeZone: string | null): timeZone is string {
  if (!timeZone) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
