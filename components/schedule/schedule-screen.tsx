'use client'
import { useState } from 'react'
import { useLiveRefresh } from '@/components/shell/live/use-live-refresh'
import type { FeedView, OccurrenceView, ScheduleView, ShiftView } from '@/lib/schedule/view'
import type { WeekView } from '@/lib/schedule/week-view'
import { DutyNow } from './duty-now'
import { FeedPanel } from './feed-panel'
import { HandoverList } from './handover-list'
import { HandoverPrompt } from './handover-prompt'
import { RunDialog, type RunStep } from './run-dialog'
import type { ScheduleActions, ScheduleRights } from './schedule-actions'
import { ScheduleHeader } from './schedule-header'
import { ShiftDialog } from './shift-dialog'
import { ShiftList } from './shift-list'
import { SwapList } from './swap-list'
import { TimeOffDialog } from './time-off-dialog'
import { TimeOffList } from './time-off-list'
import { WeekPanel } from './week-panel'

export interface ScheduleScreenProps {
  schedule: ScheduleView
  week: WeekView
  /** Whether the address names the zone; else the reader’s own replaces it. */
  zoneGiven: boolean
  feed: FeedView | null
  rights: ScheduleRights
  actions: ScheduleActions
}

/** What is open above the page. */
export type Opened =
  | { kind: 'run'; run: OccurrenceView; step?: RunStep }
  | { kind: 'shift'; shift: ShiftView | null }
  | { kind: 'time-off' }
  | null

/** Who is on duty when, and what is asked of the plan. */
export function ScheduleScreen(props: ScheduleScreenProps) {
  const { schedule, week, zoneGiven, feed, rights, actions } = props
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  useLiveRefresh((event) => event.type === 'inbox')
  const shared = { schedule, rights, actions, onClose: close }
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-5 p-3 sm:p-5">
      <ScheduleHeader rights={rights} onOpen={setOpened} />
      <DutyNow onDuty={schedule.onDuty} next={schedule.next} />
      {rights.own && (
        <HandoverPrompt
          schedule={schedule}
          zone={week.zone}
          reader={rights.reader}
          onWrite={(run) => setOpened({ kind: 'run', run, step: 'note' })}
        />
      )}
      <HandoverList notes={schedule.handovers} />
      <SwapList swaps={schedule.swaps} rights={rights} actions={actions} />
      <WeekPanel
        week={week}
        zoneGiven={zoneGiven}
        planned={schedule.shifts.length > 0}
        reader={rights.reader}
        onOpen={(run) => setOpened({ kind: 'run', run })}
      />
      <TimeOffList entries={schedule.timeOff} rights={rights} remove={actions.removeTimeOff} />
      <ShiftList
        shifts={schedule.shifts}
        rights={rights}
        onEdit={(shift) => setOpened({ kind: 'shift', shift })}
      />
      {rights.own && <FeedPanel feed={feed} actions={actions} />}
      {opened?.kind === 'run' && (
        <RunDialog
          {...shared}
          run={opened.run}
          first={opened.step}
          zone={week.zone}
          onEdit={(shift) => setOpened({ kind: 'shift', shift })}
        />
      )}
      {opened?.kind === 'shift' && <ShiftDialog {...shared} shift={opened.shift} week={week} />}
      {opened?.kind === 'time-off' && <TimeOffDialog {...shared} />}
    </div>
  )
}
