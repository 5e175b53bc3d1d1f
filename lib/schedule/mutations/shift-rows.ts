import 'server-only'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { FailureError, fail } from '@/lib/outcome'
import { firstOpenDate, goOnFrom, hasBegun } from '@/lib/schedule/future-cut'
import { SHIFT, type ShiftRow, toDate, toDateText, toRule } from '@/lib/schedule/plan'
import type { ShiftInput } from '@/lib/schedule/schema'
import { getServing } from '@/lib/schedule/who-serves'
import { plusDays } from '@/lib/schedule/zone'
import { withdrawSwapsOf } from './withdraw-swaps'

/** Stores a shift; returns its id. @param path of the input, for what is wrong in it */
export async function insertShift(tx: Tx, input: ShiftInput, path = ''): Promise<string> {
  const userId = await getServing(tx, input.person, `${path}person`)
  const data = { ...columnsOf(input), userId, createdAt: now() }
  const { id } = await tx.shift.create({ data, select: { id: true } })
  return id
}

/**
 * Changes a shift from its first run that has not begun: where it has begun, the old one ends there and another goes
 * on, so that who was on duty stays as it was. Returns the id of the one that goes on.
 */
export async function replaceShift(
  tx: Tx,
  row: ShiftRow,
  ...[input, path = '']: [input: ShiftInput, path?: string]
): Promise<string> {
  const at = now()
  const rule = toRule(row)
  if (!hasBegun(rule, at.getTime())) {
    const userId = await getServing(tx, input.person, `${path}person`)
    await withdrawSwapsOf(tx, row.id, null)
    const data = { ...columnsOf(input), userId, version: row.version + 1 }
    await tx.shift.updateMany({ where: { id: row.id }, data })
    return row.id
  }
  if (row.weekdays.length === 0) {
    throw new FailureError(fail('CONFLICT', 'The shift has begun: what was is not changed.'))
  }
  const cut = firstOpenDate(rule, at.getTime())
  await endShiftBefore(tx, row, cut)
  const startsOn = goOnFrom({ ...input, everyWeeks: rhythmOf(input) }, cut)
  const endsOn = input.endsOn !== null && input.endsOn < startsOn ? startsOn : input.endsOn
  const id = await insertShift(tx, { ...input, startsOn, endsOn }, path)
  const kept = row.cancelled.filter(({ date }) => toDateText(date) >= cut)
  await tx.shiftException.updateMany({
    where: { shiftId: row.id, date: { in: kept.map(({ date }) => date) } },
    data: { shiftId: id },
  })
  return id
}

/** A single day has no rhythm. */
const rhythmOf = ({ weekdays, everyWeeks }: ShiftInput) => (weekdays.length === 0 ? 1 : everyWeeks)

/** Takes a shift out of the plan: all of it while it has not begun, else from here on. */
export async function removeShift(tx: Tx, row: ShiftRow): Promise<void> {
  const at = now().getTime()
  const rule = toRule(row)
  if (!hasBegun(rule, at)) {
    await withdrawSwapsOf(tx, row.id, null)
    await tx.shift.deleteMany({ where: { id: row.id } })
    return
  }
  await endShiftBefore(tx, row, firstOpenDate(rule, at))
}

async function endShiftBefore(tx: Tx, row: ShiftRow, cut: string): Promise<void> {
  await withdrawSwapsOf(tx, row.id, { since: cut })
  const last = plusDays(cut, -1)
  if (row.endsOn && toDateText(row.endsOn) <= last) return
  const data = { endsOn: toDate(last), version: row.version + 1 }
  await tx.shift.updateMany({ where: { id: row.id }, data })
}

function columnsOf({ person: _, startsOn, endsOn, weekdays, ...rest }: ShiftInput) {
  const isOnce = weekdays.length === 0
  return {
    ...rest,
    weekdays: [...weekdays],
    startsOn: toDate(startsOn),
    endsOn: isOnce ? toDate(startsOn) : endsOn && toDate(endsOn),
  }
}

/** The shift; NOT_FOUND for none. The schedule's lock is held. */
export async function getShift(tx: Tx, id: string): Promise<ShiftRow> {
  const row = await tx.shift.findUnique({ where: { id }, select: SHIFT })
  if (row) return row
  throw new FailureError(noSuchShift(id))
}

export const noSuchShift = (id: string) => fail('NOT_FOUND', `There is no shift ${id}.`)
