import type { HolidayEntry } from '@/lib/calendar/calendar-set'
import type { FileContent } from './read-ics'
import type { FileEntry, ImportView, SkippedEvent } from './view'

/** What an import would change, and the holidays as they would be. */
export interface ImportPlan extends Pick<ImportView, 'added' | 'renamed' | 'present' | 'skipped'> {
  holidays: HolidayEntry[]
}

const keyOf = ({ date, yearly }: HolidayEntry) =>
  yearly ? `every ${date.slice('YYYY-'.length)}` : date

/** Puts the holidays of a file into those of a calendar: adds and renames, and removes none. */
export function planImport(holidays: readonly HolidayEntry[], file: FileContent): ImportPlan {
  const merged = new Map(holidays.map((holiday) => [keyOf(holiday), holiday]))
  const lines = new Map<string, number>()
  const plan: Omit<ImportPlan, 'holidays' | 'skipped'> = { added: [], renamed: [], present: [] }
  const skipped: SkippedEvent[] = [...file.skipped]
  // Yearly ones first, so that a single date that one of them covers is not added beside it.
  for (const entry of file.entries.toSorted((a, b) => Number(b.yearly) - Number(a.yearly))) {
    const key = keyOf(entry)
    const earlier = lines.get(key)
    if (earlier === undefined) place(plan, merged, entry)
    else skipped.push(skip(entry, `${entry.date} is in the file already, on line ${earlier}`))
    if (earlier === undefined) lines.set(key, entry.line)
  }
  const all = [...merged.values()].sort((a, b) => a.date.localeCompare(b.date))
  skipped.sort((a, b) => a.line - b.line)
  return { ...plan, skipped, holidays: all }
}

function place(
  { added, renamed, present }: Pick<ImportPlan, 'added' | 'renamed' | 'present'>,
  merged: Map<string, HolidayEntry>,
  { date, name, yearly }: FileEntry,
): void {
  const entry = { date, name, yearly }
  const known = merged.get(keyOf(entry))
  const everyYear = merged.get(keyOf({ ...entry, yearly: true }))
  if (known && known.name !== name) {
    renamed.push({ date: known.date, yearly, from: known.name, to: name })
    merged.set(keyOf(entry), { ...known, name })
  } else if (known || everyYear) {
    present.push(entry)
  } else {
    added.push(entry)
    merged.set(keyOf(entry), entry)
  }
}

function skip({ line, name }: FileEntry, reason: string): SkippedEvent {
  return { line, name, reason }
}
