import 'server-only'
import { canSome } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { orThrow } from '@/lib/outcome'
import { activeContext } from '@/lib/policy/context'
import { listQueue } from '@/lib/queue/queries'
import { countAttainment } from '@/lib/receipts/attainment'
import { listOnDuty } from '@/lib/schedule/queries'
import { findTicket } from '@/lib/tickets/queries'
import { getWorkload } from '@/lib/workload/queries'
import { countOverdue, listNextClocks } from './clock-queries'
import { dayBounds } from './day-bounds'
import type { WallView } from './view'

/** Whether somebody has an order to look at at all. */
export function canSeeWall(viewer: Viewer): boolean {
  return canSome(viewer, 'ticket.see')
}

/** What the big screen shows: of the order, the clocks and today's results only what the viewer may see. */
export async function getWall(viewer: Viewer): Promise<WallView> {
  const at = now()
  const [head, clocks, overdue, duty, today] = await Promise.all([
    readHead(viewer),
    listNextClocks(viewer, at),
    countOverdue(viewer, at),
    readDuty(viewer, at),
    readToday(viewer, at),
  ])
  return { at: at.toISOString(), ...head, clocks, overdue, ...duty, today }
}

async function readHead(viewer: Viewer): Promise<Pick<WallView, 'total' | 'numberOne'>> {
  const { total, items } = orThrow(await listQueue(viewer, { lane: 'ranked', limit: 1 }))
  const item = items[0]
  if (!item) return { total, numberOne: null }
  const ticket = await findTicket(viewer, item.number)
  return { total, numberOne: { item, explanation: ticket?.explanation ?? [] } }
}

async function readDuty(
  viewer: Viewer,
  at: Date,
): Promise<Pick<WallView, 'workload' | 'onDuty' | 'nextArrival'>> {
  const seesSchedule = canSome(viewer, 'schedule.see')
  const [{ mode, since, reason, by, nextArrival }, people] = await Promise.all([
    getWorkload(),
    seesSchedule ? listOnDuty(at) : null,
  ])
  return {
    workload: { mode, since, reason, by, byName: await findName(by) },
    onDuty: people?.map(({ name, until }) => ({ name, until: until.toISOString() })) ?? null,
    nextArrival,
  }
}

async function findName(email: string | null): Promise<string | null> {
  if (email === null) return null
  const user = await db().user.findUnique({ where: { email }, select: { name: true } })
  return user?.name ?? null
}

async function readToday(viewer: Viewer, at: Date): Promise<WallView['today']> {
  const { policy, calendar } = await activeContext(db())
  const { timeZone } = calendar.definition
  const { day, ...bounds } = dayBounds(at, timeZone)
  const { SLA: sla, GOAL: goal } = await countAttainment(viewer, bounds)
  return { day, timeZone, aimPercent: policy.goals.slaAttainmentPercent, sla, goal }
}
