import type { ReactNode } from 'react'
import { Panel } from '@/components/tickets/panel'
import { When } from '@/components/tickets/when'
import type { WorkloadView } from '@/lib/queue/view'
import { MODE_WORDS } from './mode-words'

export interface FiguresPanelProps {
  /** "31 wait, pace 4/h, oldest would wait 7.5 h" */
  waiting: string
  /** "2 on duty, 3 needed"; null where no shift is planned. */
  duty: string | null
  /** Names of those on duty, for who may see the schedule. */
  onDuty: string[]
  workload: Pick<WorkloadView, 'suggestion' | 'nextArrival'>
  /** Hours in surge within the last days. */
  surge: { days: number; hours: number }[]
}

/** R33: what the suggestion looks at, whether it suggests anything or not. */
export function FiguresPanel({ waiting, duty, onDuty, workload, surge }: FiguresPanelProps) {
  const { suggestion, nextArrival } = workload
  return (
    <Panel title="Figures">
      <dl className="grid gap-x-4 gap-y-3 text-sm sm:grid-cols-[8rem_minmax(0,1fr)] sm:gap-y-2">
        <Fact name="Suggestion">
          {suggestion
            ? `${MODE_WORDS[suggestion.mode]}: ${suggestion.because}`
            : 'None: the figures speak for the mode that runs.'}
        </Fact>
        <Fact name="Waiting">{waiting}</Fact>
        <Fact name="On duty">
          {duty ?? 'No shift is planned.'}
          {onDuty.length > 0 && (
            <span className="block break-words text-muted-foreground">{onDuty.join(', ')}</span>
          )}
        </Fact>
        <Fact name="Next arrival">
          {nextArrival ? (
            <>
              <When at={nextArrival.at} />,{' '}
              {nextArrival.people === 1 ? '1 person' : `${nextArrival.people} people`}
            </>
          ) : (
            'Nobody is planned to begin.'
          )}
        </Fact>
        <Fact name="Hours in surge">
          {surge.map(({ days, hours }) => `${hours.toFixed(1)} in ${days} days`).join(' · ')}
        </Fact>
      </dl>
    </Panel>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-muted-foreground max-sm:-mb-2">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  )
}
