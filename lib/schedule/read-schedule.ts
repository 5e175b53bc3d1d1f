import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { toCapacity } from '@/lib/capacity/queries'
import { now } from '@/lib/clock'
import { db, type Tx } from '@/lib/db/client'
import { activeContext } from '@/lib/policy/context'
import { coverage, gapsOf } from './coverage'
import { withoutTimeOff } from './duty'
import { type Plan, readPlan, SHIFT } from './plan'
import { findArrival, listOnDuty } from './queries'
import {
  HANDOVER,
  SWAP,
  TIME_OFF,
  toHandoverView,
  toShiftView,
  toSwapView,
  toTimeOffView,
} from './schedule-rows'
import type { ArrivalView, GapView, OccurrenceView, ScheduleView, Span } from './view'
import { DUTY_ROLES } from './who-serves'

const DAY_MS = 86_400_000
/** The last run of a shift goes on past its date, which is another one elsewhere. */
const DATE_MARGIN_MS = 3 * DAY_MS
/** Notes of longer ago are history. */
const NOTES_MS = 7 * DAY_MS
const MOST_NOTES = 20
const MOST_SWAPS = 200

const iso = (ms: number) => new Date(ms).toISOString()
const spanOf = ({ from, until }: { from: number; until: number }): Span => ({
  from: iso(from),
  until: iso(until),
})

/** The schedule of a window, with what holds now: who is on duty, who comes next, what is asked. */
export async function readSchedule(
  viewer: Viewer,
  { from, until }: { from: Date; until: Date },
  tx: Tx = db(),
): Promise<ScheduleView> {
  const at = now()
  // All that goes on or comes, so that what was read can be sent back whole; and what touches the window.
  const since = new Date(Math.min(at.getTime(), from.getTime()))
  const { version } = await readState(tx)
  const plan = await readPlan(from, until, tx)
  const onDuty = await listOnDuty(at, tx)
  return {
    ...spanOf({ from: from.getTime(), until: until.getTime() }),
    shifts: await listShifts(since, tx),
    timeOff: await listTimeOff(viewer, since, tx),
    occurrences: occurrencesOf(plan),
    gaps: await listGaps(plan, { from, until }, tx),
    onDuty: onDuty.map((one) => ({
      person: one.email,
      name: one.name,
      from: one.from.toISOString(),
      until: one.until.toISOString(),
    })),
    next: await readArrival(at, tx),
    swaps: await listOpenSwaps(at, tx),
    handovers: await listHandovers(at, tx),
    capacity: await listCapacity(tx),
    version,
  }
}

export async function readState(tx: Tx = db()): Promise<{ version: number }> {
  return tx.scheduleState.findUniqueOrThrow({ where: { id: 1 }, select: { version: true } })
}

function occurrencesOf({ shifts, occurrences, off }: Plan): OccurrenceView[] {
  const people = new Map(shifts.map(({ userId, user }) => [userId, user]))
  return occurrences.map((one) => ({
    shift: one.shiftId,
    date: one.date,
    person: people.get(one.userId)?.email ?? '',
    name: people.get(one.userId)?.name ?? '',
    ...spanOf(one),
    needed: one.needed,
    duty: withoutTimeOff([one], off).map(spanOf),
  }))
}

async function listGaps(
  { occurrences, off }: Plan,
  { from, until }: { from: Date; until: Date },
  tx: Tx,
): Promise<GapView[]> {
  const { calendar } = await activeContext(tx)
  const window = { from: from.getTime(), until: until.getTime() }
  return gapsOf(coverage({ occurrences, off, calendar, ...window })).map((gap) => ({
    ...spanOf(gap),
    onDuty: gap.onDuty,
    needed: Math.max(1, gap.needed),
  }))
}

async function listShifts(since: Date, tx: Tx) {
  const rows = await tx.shift.findMany({
    where: {
      OR: [{ endsOn: null }, { endsOn: { gte: new Date(since.getTime() - DATE_MARGIN_MS) } }],
      user: { disabledAt: null },
    },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    select: SHIFT,
  })
  return rows.map(toShiftView)
}

async function listTimeOff(viewer: Viewer, since: Date, tx: Tx) {
  const rows = await tx.timeOff.findMany({
    where: { until: { gt: since }, user: { disabledAt: null } },
    orderBy: [{ from: 'asc' }, { id: 'asc' }],
    select: TIME_OFF,
  })
  return rows.map((row) => toTimeOffView(viewer, row))
}

async function readArrival(at: Date, tx: Tx): Promise<ArrivalView | null> {
  const arrival = await findArrival(at, tx)
  if (!arrival) return null
  const people = await tx.user.findMany({
    where: { id: { in: arrival.userIds } },
    orderBy: { name: 'asc' },
    select: { email: true, name: true },
  })
  return {
    at: iso(arrival.at),
    people: people.map(({ email, name }) => ({ person: email, name })),
  }
}

async function listOpenSwaps(at: Date, tx: Tx) {
  const rows = await tx.shiftSwap.findMany({
    where: { state: 'ASKED', from: { gt: at } },
    orderBy: [{ from: 'asc' }, { number: 'asc' }],
    take: MOST_SWAPS,
    select: SWAP,
  })
  return rows.map(toSwapView)
}

async function listHandovers(at: Date, tx: Tx) {
  const rows = await tx.shiftHandover.findMany({
    where: { until: { gt: new Date(at.getTime() - NOTES_MS) } },
    orderBy: [{ until: 'desc' }, { id: 'desc' }],
    take: MOST_NOTES,
    select: HANDOVER,
  })
  return rows.map(toHandoverView)
}

async function listCapacity(tx: Tx): Promise<ScheduleView['capacity']> {
  const rows = await tx.user.findMany({
    where: { disabledAt: null, role: { in: DUTY_ROLES }, isService: false },
    orderBy: [{ name: 'asc' }, { email: 'asc' }],
    select: {
      email: true,
      name: true,
      atCapacitySince: true,
      atCapacityReason: true,
      takesAtMost: true,
    },
  })
  return rows.map(({ email, name, ...stored }) => ({ person: email, name, ...toCapacity(stored) }))
}
