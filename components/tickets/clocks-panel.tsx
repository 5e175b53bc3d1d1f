import { ClockReceipts } from '@/components/receipts/clock-receipts'
import type { ClockReceipt } from '@/lib/receipts/view'
import type { TicketView } from '@/lib/tickets/view'
import { ClockPill } from './clock-pill'
import { Panel } from './panel'
import { When } from './when'

interface ClocksPanelProps {
  ticket: TicketView
  receipts: ClockReceipt[]
}

/** When we owe what, what became of each clock, and how it came about. */
export function ClocksPanel({ ticket, receipts }: ClocksPanelProps) {
  const clocks: [label: string, at: string | null][] = [
    ['Next word owed', ticket.respondBy],
    ['Wakes up', ticket.wakeAt],
  ]
  const running = clocks.filter((clock): clock is [string, string] => clock[1] !== null)
  return (
    <Panel title="Clocks">
      {running.length === 0 && (
        <p className="text-muted-foreground text-sm">Nothing is owed now.</p>
      )}
      <dl className="mb-2 flex flex-col gap-1.5 text-sm">
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
      {receipts.length > 0 && <ClockReceipts receipts={receipts} />}
    </Panel>
  )
}
