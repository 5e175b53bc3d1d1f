import 'server-only'
import { db, type Tx } from '@/lib/db/client'
import { arrivalAfter, dutiesOf, neededAtInstant, onDutyAt } from './duty'
import { readPlan } from './plan'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** "Once shifts are planned": one within a week of the instant. */
const PLANNED_MS = 7 * DAY_MS
/** How far ahead an arrival is looked for, nearest first; a rhythm has eight weeks at most. */
const AHEAD_DAYS = [2, 9, 63] as const

/** Somebody on duty, and the stretch of theirs that runs: shifts that touch are one, time off ends it. */
export interface OnDuty {
  userId: string
  email: string
  name: string
  from: Date
  until: Date
  /** How many should be on duty, by their own shifts. */
  needed: number
}

/** Those whose shift covers `at` and who are not off then, by name. */
export async function listOnDuty(at: Date, tx: Tx = db()): Promise<OnDuty[]> {
  const [from, to] = [new Date(at.getTime() - 2 * DAY_MS), new Date(at.getTime() + 2 * DAY_MS)]
  const { shifts, occurrences, off } = await readPlan(from, to, tx)
  const people = new Map(shifts.map(({ userId, user }) => [userId, user]))
  return onDutyAt(dutiesOf(occurrences, off), at.getTime())
    .map(({ userId, needed, ...duty }) => ({
      userId,
      email: people.get(userId)?.email ?? '',
      name: people.get(userId)?.name ?? '',
      from: new Date(duty.from),
      until: new Date(duty.until),
      needed,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || a.email.localeCompare(b.email, 'en'))
}

/** R34: when the next of those who are not on duty at `at` begin, and how many then. */
export async function findNextArrival(
  at: Date,
  tx: Tx = db(),
): Promise<{ at: Date; people: number } | null> {
  const arrival = await findArrival(at, tx)
  return arrival && { at: new Date(arrival.at), people: arrival.userIds.length }
}

/** The same with who they are. */
export async function findArrival(at: Date, tx: Tx = db()) {
  for (const days of AHEAD_DAYS) {
    // Two days more than is looked at: somebody's stretch may go on past the window's edge.
    const from = new Date(at.getTime() - 2 * DAY_MS)
    const to = new Date(at.getTime() + days * DAY_MS)
    const { occurrences, off } = await readPlan(from, to, tx)
    const arrival = arrivalAfter(dutiesOf(occurrences, off), at.getTime())
    if (arrival && arrival.at < to.getTime()) return arrival
  }
  return null
}

/** R32: whether shifts are planned: an occurrence in the seven days before or after `at`. */
export async function arePlanned(at: Date, tx: Tx = db()): Promise<boolean> {
  const from = new Date(at.getTime() - PLANNED_MS)
  const { occurrences } = await readPlan(from, new Date(at.getTime() + PLANNED_MS), tx)
  return occurrences.length > 0
}

/** R33: how many should be on duty at `at`: the most that a running shift asks for, also that of somebody who is off. */
export async function neededAt(at: Date, tx: Tx = db()): Promise<number> {
  const { occurrences } = await readPlan(at, new Date(at.getTime() + 1), tx)
  return neededAtInstant(occurrences, at.getTime())
}
