import type { ReactNode } from 'react'
import type { PeriodView } from '@/lib/workload/view'
import { FiguresPanel, type FiguresPanelProps } from './figures-panel'
import { ModePanel, type ModePanelProps } from './mode-panel'
import { PeriodList } from './period-list'
import { TeamPanel, type TeamPanelProps } from './team-panel'
import { WorkloadRefresh } from './workload-refresh'

export interface WorkloadScreenProps {
  mode: ModePanelProps
  figures: FiguresPanelProps
  /** Null for who shares out no work. */
  team: TeamPanelProps | null
  periods: PeriodView[]
  /** Below the history: its further pages. */
  children: ReactNode
}

/** Who has how much, whether it is too much, and how the order stands to that. */
export function WorkloadScreen({ mode, figures, team, periods, children }: WorkloadScreenProps) {
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-4 p-3 sm:p-5">
      <WorkloadRefresh />
      <h1 className="font-semibold text-xl">Workload</h1>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <ModePanel {...mode} />
          <FiguresPanel {...figures} />
        </div>
        {team && (
          <div className="min-w-0">
            <TeamPanel {...team} />
          </div>
        )}
      </div>
      <PeriodList periods={periods} />
      {children}
    </div>
  )
}
