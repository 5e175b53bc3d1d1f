import 'server-only'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { FailureError, fail, invalid } from '@/lib/outcome'
import { type Occurrence, occurrenceOn } from '@/lib/schedule/occurrences'
import { readPlan, SHIFT, toDate, toDateText, toRule } from '@/lib/schedule/plan'
import type { SwapRow } from '@/lib/schedule/schedule-rows'
import { cancelRun } from './edit-shifts'
import { withdrawSwapsOf } from './withdraw-swaps'

/** A run of a shift that is to change hands. */
export type Run = Occurrence

const NOT_THERE = 'That shift is not in the plan any more.'

/** The run that an input names, not begun yet. @param path of the input */
export async function findRun(
  tx: Tx,
  { shift, date }: { shift: string; date: string },
  path: string,
): Promise<Run> {
  const row = await tx.shift.findUnique({ where: { id: shift }, select: SHIFT })
  if (!row) throw new FailureError(invalid(`${path}shift`, `there is no shift ${shift}`))
  const run = occurrenceOn(toRule(row), date)
  if (!run) throw new FailureError(invalid(`${path}date`, 'the shift does not happen on that date'))
  if (run.from <= now().getTime()) throw new FailureError(begun())
  return run
}

const begun = () => fail('CONFLICT', 'That shift has begun: it is not swapped any more.')

interface Exchange {
  given: Run
  back: Run | null
  toId: string
}

/** Refuses what would put either of them on duty twice, or on duty while they are off. */
export async function requireFree(tx: Tx, { given, back, toId }: Exchange): Promise<void> {
  await refuseBusy(tx, { userId: toId, takes: given, gives: back })
  if (back) await refuseBusy(tx, { userId: given.userId, takes: back, gives: given })
}

async function refuseBusy(
  tx: Tx,
  { userId, takes, gives }: { userId: string; takes: Run; gives: Run | null },
): Promise<void> {
  const plan = await readPlan(new Date(takes.from), new Date(takes.until), tx)
  const isGiven = (run: Run) => run.shiftId === gives?.shiftId && run.date === gives.date
  const busy = plan.occurrences.some((run) => run.userId === userId && !isGiven(run))
  const off = plan.off.some((one) => one.userId === userId)
  if (!busy && !off) return
  const { name } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true },
  })
  const why = off ? 'is off then' : 'is on duty then already'
  throw new FailureError(fail('CONFLICT', `${name} ${why}.`))
}

/** The run of one becomes a shift of the other's, and the other way round: in the swap's own transaction. */
export async function carryOut(tx: Tx, swap: SwapRow): Promise<void> {
  const given = await getRun(tx, swap.shiftId, swap.date)
  const isBack = swap.backShiftId !== null && swap.backDate !== null
  const back = isBack ? await getRun(tx, swap.backShiftId ?? '', swap.backDate as Date) : null
  await requireFree(tx, { given, back, toId: swap.toId })
  await moveRun(tx, given, swap.toId)
  if (back) await moveRun(tx, back, swap.fromId)
}

/** The run as the plan has it now. */
async function getRun(tx: Tx, shiftId: string, date: Date): Promise<Run> {
  const row = await tx.shift.findUnique({ where: { id: shiftId }, select: SHIFT })
  const run = row && occurrenceOn(toRule(row), toDateText(date))
  if (!run) throw new FailureError(fail('CONFLICT', NOT_THERE))
  if (run.from <= now().getTime()) throw new FailureError(begun())
  return run
}

/** By the wall clock of the shift that it was, so that it covers the same instants. */
async function moveRun(tx: Tx, { shiftId, date, needed }: Run, userId: string): Promise<void> {
  const { timeZone, startTime, durationMinutes } = await tx.shift.findUniqueOrThrow({
    where: { id: shiftId },
    select: { timeZone: true, startTime: true, durationMinutes: true },
  })
  const day = toDate(date)
  // Another offer of it is off: there is nothing left to give.
  await withdrawSwapsOf(tx, shiftId, { date })
  await cancelRun(tx, { shiftId, date, reason: 'swapped' })
  await tx.shift.create({
    data: {
      userId,
      timeZone,
      startTime,
      durationMinutes,
      weekdays: [],
      startsOn: day,
      endsOn: day,
      needed,
      createdAt: now(),
    },
    select: { id: true },
  })
}
