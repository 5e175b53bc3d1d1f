import type { HolidayEntry } from '@/lib/calendar/calendar-set'
import type { WeeklyOpening } from '@/lib/calendar/definition'
import type { SlaPlan } from '@/lib/priority/types'
import type { BuildView } from '@/lib/ranking/queries'

/** A business calendar as its readers see it; `version` is the revision of all calendars. */
export interface CalendarView {
  id: string
  name: string
  timeZone: string
  weekly: WeeklyOpening[]
  holidays: HolidayEntry[]
  /** Null = the policy's. */
  hoursPerBusinessDay: number | null
  /** The plans that run on it. */
  plans: SlaPlan[]
  /** Whether goals, answers, pace and night go by it where no plan decides. */
  standard: boolean
  version: number
}

export interface CalendarsView {
  calendars: CalendarView[]
  byPlan: Record<SlaPlan, string>
  standardId: string
  version: number
  /** The placing anew that runs; while it does, the calendars cannot be changed. */
  build: BuildView | null
}

/** One revision of the calendars. People are emails, instants ISO-8601 UTC. */
export interface RevisionView {
  revision: number
  reason: string | null
  by: string | null
  byName: string | null
  at: string
  /** In words, a sentence each. */
  changes: string[]
  /** Tickets whose due instants it moved; null before that is known, and for the first. */
  moved: number | null
}

export interface RevisionPage {
  items: RevisionView[]
  next: string | null
}

/** A holiday of a file, with the line of its event. */
export interface FileEntry extends HolidayEntry {
  line: number
}

/** An event of a file that is not imported, and why. */
export interface SkippedEvent {
  line: number
  name: string
  reason: string
}

export interface RenamedHoliday {
  date: string
  yearly: boolean
  from: string
  to: string
}

/** How many open tickets would be owed something at another instant, of those that were looked at. */
export interface Forecast {
  moved: number
  looked: number
  open: number
}

/** What an import does; it removes nothing. */
export interface ImportView {
  added: HolidayEntry[]
  renamed: RenamedHoliday[]
  /** Already in the calendar under that name. */
  present: HolidayEntry[]
  skipped: SkippedEvent[]
  /** Of a dry run: the job counts what an import has moved. */
  forecast: Forecast | null
  /** The revision that it was made on, or that it has made. */
  version: number
}
