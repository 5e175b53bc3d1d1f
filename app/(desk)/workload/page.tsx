import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { PageLinks } from '@/components/accounts/page-links'
import type { FiguresPanelProps } from '@/components/workload/figures-panel'
import type { ModePanelProps } from '@/components/workload/mode-panel'
import type { TeamPanelProps } from '@/components/workload/team-panel'
import { WorkloadScreen } from '@/components/workload/workload-screen'
import { can } from '@/lib/auth/permissions'
import { requireViewer } from '@/lib/auth/session'
import type { Viewer } from '@/lib/auth/viewer'
import { listTeam } from '@/lib/capacity/queries'
import { now } from '@/lib/clock'
import { arePlanned, listOnDuty, type OnDuty } from '@/lib/schedule/queries'
import { findSwitchRefusal } from '@/lib/workload/may-switch'
import { hoursInSurge, listPeriods } from '@/lib/workload/periods'
import { getBanner, getWorkload } from '@/lib/workload/queries'
import { readFigures } from '@/lib/workload/read-figures'
import { pacePerHour } from '@/lib/workload/suggest-mode'
import { dutyInWords, waitInWords } from '@/lib/workload/suggestion-words'
import { setCapacityAction } from '../next/actions'
import { setLimitAction, switchWorkloadAction } from './actions'

export const metadata: Metadata = { title: 'Workload' }

const ROWS = 20
const DAYS = [7, 28]
const DAY_MS = 86_400_000
const paramsOf = z.object({ after: z.string().optional().catch(undefined) })

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What stands for whether shifts are planned, and who is on duty. */
interface Duty {
  planned: boolean
  onDuty: OnDuty[]
}

export default async function WorkloadPage({ searchParams }: PageProps) {
  const viewer = await requireViewer('/workload')
  if (!can(viewer, 'workload.see')) notFound()
  const { after } = paramsOf.parse(await searchParams)
  const at = now()
  const [periods, planned, onDuty] = await Promise.all([
    listPeriods(viewer, { limit: ROWS, after }),
    arePlanned(at),
    listOnDuty(at),
  ])
  // A place that is none: the list from its beginning.
  if (!periods.ok) redirect('/workload')
  const duty = { planned, onDuty }
  const [mode, figures, team] = await Promise.all([
    readMode(viewer),
    readFiguresPanel(viewer, at, duty),
    readTeam(viewer, duty),
  ])
  return (
    <WorkloadScreen
      mode={mode}
      figures={{ ...figures, workload: mode.workload }}
      team={team}
      periods={periods.value.items}
    >
      <PageLinks path="/workload" name="after" query={{}} at={after} next={periods.value.next} />
    </WorkloadScreen>
  )
}

async function readMode(viewer: Viewer): Promise<ModePanelProps> {
  const [workload, { byName }, refused] = await Promise.all([
    getWorkload(),
    getBanner(viewer),
    findSwitchRefusal(viewer),
  ])
  const mayAtTimes = can(viewer, 'workload.switch')
  return {
    workload,
    byName,
    onSwitch: refused ? undefined : switchWorkloadAction,
    refused: refused && mayAtTimes ? refused.message : null,
    mayTell: can(viewer, 'notice.send'),
  }
}

async function readFiguresPanel(
  viewer: Viewer,
  at: Date,
  { planned, onDuty }: Duty,
): Promise<Omit<FiguresPanelProps, 'workload'>> {
  const { figures, rules } = await readFigures(at)
  const said = { ...figures, pacePerHour: pacePerHour(figures.wordsGiven, rules) }
  const hours = DAYS.map(async (days) => ({
    days,
    hours: await hoursInSurge(new Date(at.getTime() - days * DAY_MS), at),
  }))
  return {
    waiting: waitInWords(said),
    duty: planned ? dutyInWords(said) : null,
    onDuty: can(viewer, 'schedule.see') ? onDuty.map(({ name }) => name) : [],
    surge: await Promise.all(hours),
  }
}

async function readTeam(viewer: Viewer, { planned, onDuty }: Duty): Promise<TeamPanelProps | null> {
  if (!can(viewer, 'ticket.assign')) return null
  return {
    members: await listTeam(viewer),
    onDuty: planned ? onDuty.map(({ email }) => email) : null,
    reader: { email: viewer.email, leads: can(viewer, 'capacity.set') },
    setLimit: setLimitAction,
    setCapacity: setCapacityAction,
  }
}
