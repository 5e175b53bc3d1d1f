import type { CalendarInput } from '@/lib/business-calendars/schema'
import type { ImportView } from '@/lib/business-calendars/view'
import type { Outcome } from '@/lib/outcome'
import type { SlaPlan } from '@/lib/priority/types'

export interface UsesFields {
  byPlan: Record<SlaPlan, string>
  standardId: string
  reason: string
}

export interface ImportFields {
  file: string
  dryRun: boolean
  reason?: string
}

/** A calendar as its editor saw it; the version is one of all calendars. */
export interface CalendarTarget {
  id: string
  version: number
}

/** What the page of all calendars can do; the page hands it in. */
export interface CalendarListActions {
  setUses: (version: number, fields: UsesFields) => Promise<Outcome<null>>
  importFile: (at: CalendarTarget, fields: ImportFields) => Promise<Outcome<ImportView>>
}

/** What an editor of one calendar can do; without `remove` it is a new one. */
export interface CalendarFormActions {
  save: (version: number, fields: CalendarInput) => Promise<Outcome<null>>
  remove?: (version: number, reason: string) => Promise<Outcome<null>>
}
