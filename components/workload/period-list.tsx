import { Panel } from '@/components/tickets/panel'
import { When } from '@/components/tickets/when'
import { Badge } from '@/components/ui/badge'
import type { MovesView, PeriodView } from '@/lib/workload/view'
import { MODE_WORDS } from './mode-words'
import { MoveLine } from './move-line'

/** The stretches of time in each mode, the running one first, and what each of them moved. */
export function PeriodList({ periods }: { periods: PeriodView[] }) {
  return (
    <Panel title="History">
      <ol aria-label="Periods" className="-m-4">
        {periods.map((period, i) => (
          <li
            key={period.id}
            className="flex flex-col gap-1 border-border border-b px-4 py-3 text-sm last:border-b-0"
          >
            <p className="flex flex-wrap items-center gap-2">
              <Badge tone={period.mode === 'SURGE' ? 'amber' : 'green'}>
                {MODE_WORDS[period.mode]}
              </Badge>
              <span className="text-muted-foreground">
                <When at={period.since} /> – {period.until ? <When at={period.until} /> : 'it runs'}
                {period.byName && ` · by ${period.byName}`}
              </span>
            </p>
            <p className="break-words">{period.reason}</p>
            <Moved moves={period.moves} open={i === 0 && period.until === null} />
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function Moved({ moves, open }: { moves: MovesView | null; open: boolean }) {
  if (!moves || moves.moved.length === 0) return null
  const { moved, head, newInHead } = moves
  return (
    <details open={open}>
      <summary className="cursor-pointer text-muted-foreground text-xs">
        What moved most; {newInHead} of the first {head} were not among them before
      </summary>
      <ul className="mt-1 flex flex-col gap-1 text-xs">
        {moved.map((move) => (
          <MoveLine key={move.number} move={move} />
        ))}
      </ul>
    </details>
  )
}
