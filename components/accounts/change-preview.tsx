import { When } from '@/components/tickets/when'
import { PLAN_WORDS } from '@/lib/accounts/plan-words'
import type { AccountPreview, PreviewTicket, StandingView } from '@/lib/accounts/preview-view'
import { LANE_WORDS } from './words'

const tickets = (count: number) => (count === 1 ? '1 ticket' : `${count} tickets`)

/** What a change would do to the tickets of the account (R24), before it is done. */
export function ChangePreview({ preview }: { preview: AccountPreview }) {
  const { rows, changed, moved } = preview
  return (
    <section aria-label="What would change" className="flex flex-col gap-3 text-sm">
      <p>
        <strong>{tickets(preview.tickets)}</strong> that {preview.tickets === 1 ? 'is' : 'are'} not
        closed, each with an entry in its history: <strong>{changed}</strong> would look different,{' '}
        <strong>{moved}</strong> would move in the order. What triage confirmed stays (R24).
      </p>
      {rows.length > 0 && (
        <ul className="flex flex-col divide-y divide-border rounded-md border border-border">
          {rows.map((row) => (
            <li key={row.number} className="flex flex-col gap-1 p-2.5">
              <p className="truncate font-medium">
                <span className="text-muted-foreground">#{row.number}</span> {row.subject}
              </p>
              <Differences ticket={row} />
            </li>
          ))}
        </ul>
      )}
      {changed > rows.length && (
        <p className="text-muted-foreground">
          These are the {rows.length} that move the furthest; {changed - rows.length} more would
          look different.
        </p>
      )}
    </section>
  )
}

const reading = ({ severity, priority, provisional }: StandingView) =>
  [severity, priority, provisional && 'provisional'].filter(Boolean).join(' · ')
const place = ({ position, lane }: StandingView) =>
  position === null ? LANE_WORDS[lane] : `number ${position}`

const TEXTS: [label: string, read: (standing: StandingView) => string][] = [
  ['Place', place],
  ['Reading', reading],
  ['Plan', ({ slaPlan }) => PLAN_WORDS[slaPlan]],
]
const INSTANTS = [
  ['Next word', 'respondBy'],
  ['SLA', 'slaDueAt'],
  ['Goal', 'goalDueAt'],
] as const

function Differences({ ticket: { before, after, proposed } }: { ticket: PreviewTicket }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-xs">
      {TEXTS.map(
        ([label, read]) =>
          read(before) !== read(after) && (
            <Pair key={label} label={label} from={read(before)} to={read(after)} />
          ),
      )}
      {INSTANTS.map(
        ([label, name]) =>
          before[name] !== after[name] && (
            <Pair
              key={label}
              label={label}
              from={<Due at={before[name]} />}
              to={<Due at={after[name]} />}
            />
          ),
      )}
      {proposed && (
        <>
          <dt className="text-muted-foreground">Triage proposes</dt>
          <dd>{[proposed.severity, proposed.priority].filter(Boolean).join(' · ')}</dd>
        </>
      )}
    </dl>
  )
}

interface PairProps {
  label: string
  from: React.ReactNode
  to: React.ReactNode
}

function Pair({ label, from, to }: PairProps) {
  return (
    <>
      <dt className="text-muted-foreground">{label}</dt>
      <dd>
        {from} <span className="text-muted-foreground">→</span> {to}
      </dd>
    </>
  )
}

function Due({ at }: { at: string | null }) {
  return at ? <When at={at} /> : 'none'
}
