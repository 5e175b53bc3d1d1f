import type { TicketView } from '@/lib/tickets/view'
import { shortSpan } from '@/lib/time-words/clock-words'
import { ClockPill } from './clock-pill'
import { Panel } from './panel'
import { When } from './when'

/** What one business clock counted, interval by interval. Instants are ISO-8601. */
export interface ClockReceipt {
  clock: 'SLA' | 'GOAL'
  dueAt: string
  lines: { from: string; to: string; counted: boolean; ms: number }[]
}

const RECEIPT_WORDS = { SLA: 'How the SLA counts', GOAL: 'How the goal counts' } as const

interface ClocksPanelProps {
  ticket: TicketView
  receipts: ClockReceipt[]
}

/** When we owe what, and how each due instant came about. */
export function ClocksPanel({ ticket, receipts }: ClocksPanelProps) {
  const answered = ticket.firstRespondedAt !== null
  const clocks: [label: string, at: string | null][] = [
    ['Next word owed', ticket.respondBy],
    ['First response (SLA)', answered ? null : ticket.slaDueAt],
    ['First response (goal)', answered ? null : ticket.goalDueAt],
    ['Promised update', ticket.nextUpdateAt],
    ['Wakes up', ticket.wakeAt],
  ]
  const running = clocks.filter((clock): clock is [string, string] => clock[1] !== null)
  return (
    <Panel title="Clocks">
      {running.length === 0 && (
        <p className="text-muted-foreground text-sm">Nothing is owed now.</p>
      )}
      <dl className="flex flex-col gap-1.5 text-sm">
        {running.map(([label, at]) => (
          <div key={label} className="flex flex-wrap justify-between gap-x-3">
            <dt className="text-muted-foreground">{label}</dt>
            <dd>
              <ClockPill at={at} />
            </dd>
          </div>
        ))}
        {ticket.firstRespondedAt && (
          <div className="flex flex-wrap justify-between gap-x-3">
            <dt className="text-muted-foreground">First answered</dt>
            <dd>
              <When at={ticket.firstRespondedAt} />
            </dd>
          </div>
        )}
      </dl>
      {receipts.map((receipt) => (
        <Receipt key={receipt.clock} receipt={receipt} />
      ))}
    </Panel>
  )
}

function Receipt({ receipt }: { receipt: ClockReceipt }) {
  const counted = receipt.lines
    .filter((line) => line.counted)
    .reduce((sum, line) => sum + line.ms, 0)
  return (
    <details className="mt-3 text-sm">
      <summary className="cursor-pointer rounded">
        {RECEIPT_WORDS[receipt.clock]}: {shortSpan(counted)} counted
      </summary>
      <ol className="mt-2 flex flex-col gap-1 border-border border-l-2 pl-3 text-xs">
        {receipt.lines.map((line) => (
          <li key={line.from} className={line.counted ? '' : 'text-muted-foreground'}>
            <When at={line.from} /> – <When at={line.to} />:{' '}
            {line.counted ? shortSpan(line.ms) : `closed, ${shortSpan(line.ms)} not counted`}
          </li>
        ))}
      </ol>
    </details>
  )
}
