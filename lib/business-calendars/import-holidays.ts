import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { type CalendarSet, makeCalendars } from '@/lib/calendar/calendar-set'
import { db } from '@/lib/db/client'
import type { WriteOptions } from '@/lib/db/run-write'
import { asOutcome, invalid, type Outcome, orThrow } from '@/lib/outcome'
import { activeContext } from '@/lib/policy/context'
import { changeCalendar, noSuchCalendar } from './edits'
import { forecastMoves } from './forecast'
import { admit, changeCalendars, refuseStale } from './mutations'
import { type ImportPlan, planImport } from './plan-import'
import { readLatest } from './queries'
import { readIcs } from './read-ics'
import { type ImportInput, MOST_HOLIDAYS } from './schema'
import type { Forecast, ImportView } from './view'

interface PlannedImport {
  plan: ImportPlan
  set: CalendarSet
}

/** Brings the holidays of an iCalendar file into a calendar; a dry run only says what that would do. */
export async function importHolidays(
  viewer: Viewer,
  id: string,
  ...[{ file, dryRun, reason = '' }, options = {}]: [input: ImportInput, options?: WriteOptions]
): Promise<Outcome<ImportView>> {
  const into = importInto(id, file)
  if (dryRun) return asOutcome(() => previewImport(viewer, into, options))
  return changeCalendars(
    viewer,
    {
      edit: (set) => mapOutcome(into(set), (planned) => planned.set),
      reason,
      answer: ({ version }, before) => toView(orThrow(into(before)).plan, version, null),
    },
    options,
  )
}

function importInto(id: string, file: string) {
  const content = readIcs(file)
  return (set: CalendarSet): Outcome<PlannedImport> => {
    const calendar = set.calendars.find((each) => each.id === id)
    if (!calendar) return noSuchCalendar(id)
    if (!content.ok) return content
    const plan = planImport(calendar.holidays, content.value)
    const { length } = plan.holidays
    if (length > MOST_HOLIDAYS) {
      const most = `at most ${MOST_HOLIDAYS}`
      return invalid('file', `would make ${length} holidays of the calendar; it may have ${most}`)
    }
    const edited = changeCalendar(id, { ...calendar, holidays: plan.holidays })(set)
    return mapOutcome(edited, (next) => ({ plan, set: next }))
  }
}

async function previewImport(
  viewer: Viewer,
  into: ReturnType<typeof importInto>,
  options: WriteOptions,
): Promise<ImportView> {
  const tx = db()
  const latest = await readLatest(tx)
  const planned = into(latest.set)
  admit(viewer, planned)
  await refuseStale(tx, viewer, { latest, options })
  const { plan, set } = orThrow(planned)
  const before = await activeContext(tx)
  const { standard, byPlan } = makeCalendars(set)
  const after = { ...before, calendar: standard, byPlan }
  return toView(plan, latest.revision, await forecastMoves(tx, before, after))
}

function toView(
  { holidays: _, ...plan }: ImportPlan,
  version: number,
  forecast: Forecast | null,
): ImportView {
  return { ...plan, version, forecast }
}

function mapOutcome<T, R>(outcome: Outcome<T>, map: (value: T) => R): Outcome<R> {
  return outcome.ok ? { ok: true, value: map(outcome.value) } : outcome
}
