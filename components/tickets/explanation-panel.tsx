import type { TicketView } from '@/lib/tickets/view'
import { Panel } from './panel'
import { Reasons } from './reasons'

/** Why the ticket stands where it does. */
export function ExplanationPanel({ ticket }: { ticket: TicketView }) {
  return (
    <Panel title={ticket.position === null ? 'Why it is not ranked' : 'Why it stands here'}>
      {ticket.position !== null && (
        <p className="mb-2 text-sm">
          Number <strong>{ticket.position}</strong> in the one order.
        </p>
      )}
      <Reasons reasons={ticket.explanation} />
    </Panel>
  )
}
