import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { WriteOptions } from '@/lib/db/run-write'
import { FailureError, fail, invalid, type Outcome } from '@/lib/outcome'
import { TIME_OFF, type TimeOffRow, toTimeOffView } from '@/lib/schedule/schedule-rows'
import type { TimeOffInput } from '@/lib/schedule/schema'
import type { TimeOffView } from '@/lib/schedule/view'
import { getServing } from '@/lib/schedule/who-serves'
import { onlyOwn, requireVersion, writeSchedule } from './write-schedule'

/** Longer than that somebody has left. */
const LONGEST_MS = 366 * 86_400_000

/** Enters when somebody is away: oneself, or by a lead anybody. */
export async function addTimeOff(
  viewer: Viewer,
  input: TimeOffInput,
  options: WriteOptions = {},
): Promise<Outcome<TimeOffView>> {
  return writeSchedule(viewer, options, async (tx) => {
    const id = await insertTimeOff(tx, viewer, { input })
    return toTimeOffView(viewer, await getTimeOff(tx, id))
  })
}

/** Takes a time off away; of one that has begun what was stays. */
export async function removeTimeOff(
  viewer: Viewer,
  id: string,
  options: WriteOptions = {},
): Promise<Outcome<null>> {
  return writeSchedule(viewer, { ...options, unseen: noSuchTimeOff(id) }, async (tx) => {
    const row = await getTimeOff(tx, id)
    requireOwn(viewer, row.userId)
    requireVersion(options, row.version, 'The time off', toTimeOffView(viewer, row))
    await endTimeOff(tx, row)
    return null
  })
}

export async function insertTimeOff(
  tx: Tx,
  viewer: Viewer,
  { input, path = '' }: { input: TimeOffInput; path?: string },
): Promise<string> {
  const userId = await getServing(tx, input.person, `${path}person`)
  requireOwn(viewer, userId)
  const data = { ...columnsOf(input, path), userId, createdAt: now() }
  const { id } = await tx.timeOff.create({ data, select: { id: true } })
  return id
}

export async function changeTimeOff(
  tx: Tx,
  viewer: Viewer,
  { row, input, path = '' }: { row: TimeOffRow; input: TimeOffInput; path?: string },
): Promise<void> {
  requireOwn(viewer, row.userId)
  const userId = await getServing(tx, input.person, `${path}person`)
  requireOwn(viewer, userId)
  const data = { ...columnsOf(input, path), userId, version: row.version + 1 }
  await tx.timeOff.updateMany({ where: { id: row.id }, data })
}

export async function endTimeOff(tx: Tx, { id, from, until, version }: TimeOffRow): Promise<void> {
  const at = now()
  if (until <= at) throw new FailureError(fail('CONFLICT', 'That time off is over.'))
  if (from >= at) await tx.timeOff.deleteMany({ where: { id } })
  else await tx.timeOff.updateMany({ where: { id }, data: { until: at, version: version + 1 } })
}

function columnsOf({ from, until, reason }: TimeOffInput, path: string) {
  const span = { from: new Date(from), until: new Date(until) }
  if (span.until <= now()) {
    throw new FailureError(invalid(`${path}until`, 'must lie in the future'))
  }
  if (span.until.getTime() - span.from.getTime() > LONGEST_MS) {
    throw new FailureError(invalid(`${path}until`, 'must be at most a year after its beginning'))
  }
  return { ...span, reason: reason ?? null }
}

export function requireOwn(viewer: Viewer, userId: string): void {
  if (!can(viewer, 'schedule.edit', userId === viewer.id)) throw new FailureError(onlyOwn())
}

export const noSuchTimeOff = (id: string) => fail('NOT_FOUND', `There is no time off ${id}.`)

async function getTimeOff(tx: Tx, id: string): Promise<TimeOffRow> {
  const row = await tx.timeOff.findUnique({ where: { id }, select: TIME_OFF })
  if (row) return row
  throw new FailureError(noSuchTimeOff(id))
}
