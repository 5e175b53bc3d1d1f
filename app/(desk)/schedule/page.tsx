import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ScheduleScreen } from '@/components/schedule/schedule-screen'
import { can, canSome } from '@/lib/auth/permissions'
import { requireViewer } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { findFeed } from '@/lib/schedule/feed'
import { readSchedule } from '@/lib/schedule/read-schedule'
import { dateText } from '@/lib/schedule/schema'
import { weekView, weekWindow } from '@/lib/schedule/week-view'
import { isTimeZone, localDate } from '@/lib/schedule/zone'
import {
  addShiftAction,
  addTimeOffAction,
  askSwapAction,
  cancelRunAction,
  changeShiftAction,
  decideSwapAction,
  endShiftAction,
  removeTimeOffAction,
  renewFeedAction,
  revokeFeedAction,
  withdrawSwapAction,
  writeHandoverAction,
} from './actions'

export const metadata: Metadata = { title: 'Schedule' }

const ACTIONS = {
  addShift: addShiftAction,
  changeShift: changeShiftAction,
  endShift: endShiftAction,
  cancelRun: cancelRunAction,
  addTimeOff: addTimeOffAction,
  removeTimeOff: removeTimeOffAction,
  askSwap: askSwapAction,
  decideSwap: decideSwapAction,
  withdrawSwap: withdrawSwapAction,
  writeHandover: writeHandoverAction,
  renewFeed: renewFeedAction,
  revokeFeed: revokeFeedAction,
}
/** A week or zone that is none is this week, or UTC until the browser says its own. */
const paramsOf = z.object({
  week: dateText.optional().catch(undefined),
  zone: z.string().refine(isTimeZone).optional().catch(undefined),
})

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function SchedulePage({ searchParams }: PageProps) {
  const viewer = await requireViewer('/schedule')
  if (!canSome(viewer, 'schedule.see')) notFound()
  const { week, zone: given } = paramsOf.parse(await searchParams)
  const zone = given ?? 'UTC'
  const window = weekWindow(zone, week ?? localDate(zone, now().getTime()))
  const from = new Date(window.starts[0] ?? 0)
  const until = new Date(window.starts.at(-1) ?? 0)
  const schedule = await readSchedule(viewer, { from, until })
  const rights = {
    plan: can(viewer, 'schedule.edit'),
    own: can(viewer, 'schedule.edit', true),
    reader: viewer.email,
  }
  return (
    <ScheduleScreen
      schedule={schedule}
      week={weekView(schedule, { zone, ...window })}
      zoneGiven={given !== undefined}
      feed={rights.own ? await findFeed(viewer) : null}
      rights={rights}
      actions={ACTIONS}
    />
  )
}
