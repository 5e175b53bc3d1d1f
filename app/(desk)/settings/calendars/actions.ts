'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import type { CalendarTarget } from '@/components/calendars/calendar-actions'
import { requireViewer } from '@/lib/auth/session'
import { importHolidays } from '@/lib/business-calendars/import-holidays'
import {
  changeUses,
  createCalendar,
  deleteCalendar,
  updateCalendar,
} from '@/lib/business-calendars/mutations'
import {
  calendarInput,
  importInput,
  removalInput,
  usesInput,
} from '@/lib/business-calendars/schema'
import type { ImportView } from '@/lib/business-calendars/view'
import { done, type Outcome } from '@/lib/outcome'
import { parseInput } from '@/lib/people/parse-form'

const PAGE = '/settings/calendars'
const versionInput = z.int().positive()
const targetInput = z.strictObject({ id: z.string().max(64), version: versionInput })

/** The page reads itself again, after a refusal too: what made it stale has to be seen. */
function refreshed(outcome: Outcome<unknown>): Outcome<null> {
  refresh()
  return outcome.ok ? done(null) : outcome
}

export async function addCalendarAction(version: unknown, fields: unknown): Promise<Outcome<null>> {
  const viewer = await requireViewer(PAGE)
  const seen = parseInput(versionInput, version)
  if (!seen.ok) return seen
  const input = parseInput(calendarInput, fields)
  if (!input.ok) return input
  return refreshed(await createCalendar(viewer, input.value, { ifVersion: seen.value }))
}

export async function editCalendarAction(
  id: string,
  version: unknown,
  fields: unknown,
): Promise<Outcome<null>> {
  const viewer = await requireViewer(PAGE)
  const at = parseInput(targetInput, { id, version })
  if (!at.ok) return at
  const input = parseInput(calendarInput, fields)
  if (!input.ok) return input
  const options = { ifVersion: at.value.version }
  return refreshed(await updateCalendar(viewer, at.value.id, input.value, options))
}

export async function removeCalendarAction(
  id: string,
  version: unknown,
  reason: unknown,
): Promise<Outcome<null>> {
  const viewer = await requireViewer(PAGE)
  const at = parseInput(targetInput, { id, version })
  if (!at.ok) return at
  const input = parseInput(removalInput, { reason })
  if (!input.ok) return input
  const options = { ifVersion: at.value.version }
  return refreshed(await deleteCalendar(viewer, at.value.id, input.value.reason, options))
}

export async function setUsesAction(version: unknown, fields: unknown): Promise<Outcome<null>> {
  const viewer = await requireViewer(PAGE)
  const seen = parseInput(versionInput, version)
  if (!seen.ok) return seen
  const input = parseInput(usesInput, fields)
  if (!input.ok) return input
  return refreshed(await changeUses(viewer, input.value, { ifVersion: seen.value }))
}

/** A dry run reads nothing again: the dialog stays as it is. */
export async function importFileAction(
  target: CalendarTarget,
  fields: unknown,
): Promise<Outcome<ImportView>> {
  const viewer = await requireViewer(PAGE)
  const at = parseInput(targetInput, target)
  if (!at.ok) return at
  const input = parseInput(importInput, fields)
  if (!input.ok) return input
  const options = { ifVersion: at.value.version }
  const outcome = await importHolidays(viewer, at.value.id, input.value, options)
  if (!input.value.dryRun) refresh()
  return outcome
}
