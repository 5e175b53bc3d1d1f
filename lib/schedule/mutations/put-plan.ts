import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { WriteOptions } from '@/lib/db/run-write'
import { FailureError, invalid, type Outcome } from '@/lib/outcome'
import { SHIFT, type ShiftRow } from '@/lib/schedule/plan'
import { readSchedule, readState } from '@/lib/schedule/read-schedule'
import { TIME_OFF, type TimeOffRow, toShiftView } from '@/lib/schedule/schedule-rows'
import type { PlanInput, ShiftInput, TimeOffInput } from '@/lib/schedule/schema'
import type { ScheduleView } from '@/lib/schedule/view'
import { insertShift, removeShift, replaceShift } from './shift-rows'
import { changeTimeOff, endTimeOff, insertTimeOff, requireOwn } from './time-off'
import { onlyOwn, requireVersion, writeSchedule } from './write-schedule'

const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS

/**
 * Makes the plan what it is said to be: what has an id is kept or changed, what has none is new, and what goes on or
 * comes but is not named is taken out. What is over stays as it was.
 */
export async function putPlan(
  viewer: Viewer,
  { shifts, timeOff }: PlanInput,
  options: WriteOptions = {},
): Promise<Outcome<ScheduleView>> {
  return writeSchedule(viewer, options, async (tx, version) => {
    const window = { from: now(), until: new Date(now().getTime() + WEEK_MS) }
    if (options.ifVersion !== undefined && options.ifVersion !== version) {
      requireVersion(options, version, 'The schedule', await readSchedule(viewer, window, tx))
    }
    if (shifts) await putShifts(tx, viewer, shifts)
    if (timeOff) await putTimeOff(tx, viewer, timeOff)
    // The answer tells of the version that this write makes.
    return {
      ...(await readSchedule(viewer, window, tx)),
      version: (await readState(tx)).version + 1,
    }
  })
}

type Wanted = NonNullable<PlanInput['shifts']>[number]
type Step =
  | { do: 'add'; input: ShiftInput; path: string }
  | { do: 'replace'; row: ShiftRow; input: ShiftInput; path: string }
  | { do: 'remove'; row: ShiftRow }

async function putShifts(tx: Tx, viewer: Viewer, wanted: Wanted[]): Promise<void> {
  const rows = await listGoingOn(tx, wanted)
  const steps = [...stepsTo(wanted, rows), ...removals(wanted, rows)]
  if (steps.length > 0 && !can(viewer, 'schedule.edit')) throw new FailureError(onlyOwn())
  for (const step of steps) {
    if (step.do === 'add') await insertShift(tx, step.input, step.path)
    else if (step.do === 'remove') await removeShift(tx, step.row)
    else await replaceShift(tx, step.row, step.input, step.path)
  }
}

/** What goes on or comes, and what is named. */
async function listGoingOn(tx: Tx, wanted: Wanted[]): Promise<ShiftRow[]> {
  const ids = wanted.flatMap(({ id }) => id ?? [])
  return tx.shift.findMany({
    where: {
      OR: [
        { user: { disabledAt: null }, OR: [{ endsOn: null }, { endsOn: { gte: lately() } }] },
        { id: { in: ids } },
      ],
    },
    select: SHIFT,
  })
}

/** The last date of what is over in every zone lies before it. */
const lately = () => new Date(now().getTime() - 2 * DAY_MS)

function stepsTo(wanted: Wanted[], rows: ShiftRow[]): Step[] {
  return wanted.flatMap(({ id, name: _, version: __, cancelled: ___, ...input }, i): Step[] => {
    const path = `shifts.${i}.`
    if (id === undefined) return [{ do: 'add', input, path }]
    const row = rows.find((one) => one.id === id)
    if (!row) throw new FailureError(invalid(`${path}id`, `there is no shift ${id}`))
    return isSameShift(row, input) ? [] : [{ do: 'replace', row, input, path }]
  })
}

function removals(wanted: Wanted[], rows: ShiftRow[]): Step[] {
  const named = new Set(wanted.map(({ id }) => id))
  return rows.filter(({ id }) => !named.has(id)).map((row) => ({ do: 'remove', row }))
}

function isSameShift(row: ShiftRow, input: ShiftInput): boolean {
  const { id: _, name: __, version: ___, cancelled: ____, ...stored } = toShiftView(row)
  const isOnce = input.weekdays.length === 0
  const given = { ...input, endsOn: isOnce ? input.startsOn : input.endsOn }
  const keys = Object.keys(stored) as (keyof typeof stored)[]
  return keys.every((key) => String(stored[key]) === String(given[key]))
}

async function putTimeOff(
  tx: Tx,
  viewer: Viewer,
  wanted: NonNullable<PlanInput['timeOff']>,
): Promise<void> {
  const ids = wanted.flatMap(({ id }) => id ?? [])
  const coming = { until: { gt: now() }, user: { disabledAt: null } }
  const rows = await tx.timeOff.findMany({
    where: { OR: [coming, { id: { in: ids } }] },
    select: TIME_OFF,
  })
  const known = new Map(rows.map((row) => [row.id, row]))
  for (const [i, { id, name: _, version: __, ...input }] of wanted.entries()) {
    const path = `timeOff.${i}.`
    if (id === undefined) {
      await insertTimeOff(tx, viewer, { input, path })
      continue
    }
    const row = known.get(id)
    if (!row) throw new FailureError(invalid(`${path}id`, `there is no time off ${id}`))
    if (isSameOff(row, input)) continue
    await changeTimeOff(tx, viewer, { row, input, path })
  }
  const named = new Set(wanted.map(({ id }) => id))
  for (const row of rows.filter(({ id }) => !named.has(id))) {
    requireOwn(viewer, row.userId)
    await endTimeOff(tx, row)
  }
}

/** A reason that was not shown is not taken away. */
function isSameOff(row: TimeOffRow, { person, from, until, reason }: TimeOffInput): boolean {
  const same = row.from.toISOString() === from && row.until.toISOString() === until
  return same && row.user.email === person && (reason == null || reason === row.reason)
}
