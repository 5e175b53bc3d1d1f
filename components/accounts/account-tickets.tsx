import Link from 'next/link'
import { ClockBadge } from '@/components/queue/clock-badge'
import { PriorityBadge } from '@/components/queue/priority-badge'
import { StatusBadge } from '@/components/queue/status-badge'
import { EmptyState } from '@/components/ui/empty-state'
import type { AccountTicket } from '@/lib/accounts/account-ticket'

/** The tickets of an account: those to be worked on first, the newest of each first. */
export function AccountTickets({ tickets }: { tickets: AccountTicket[] }) {
  if (tickets.length === 0) return <EmptyState title="No tickets here" />
  return (
    <ul className="flex flex-col divide-y divide-border">
      {tickets.map((ticket) => (
        <TicketLine key={ticket.number} ticket={ticket} />
      ))}
    </ul>
  )
}

function TicketLine({ ticket }: { ticket: AccountTicket }) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-sm">
      <span className="nums w-8 text-muted-foreground" title="Its number in the order">
        {ticket.position ?? '–'}
      </span>
      <Link
        href={`/tickets/${ticket.number}`}
        prefetch={false}
        className="min-w-0 flex-1 basis-64 truncate rounded font-medium hover:underline"
      >
        <span className="text-muted-foreground">#{ticket.number}</span> {ticket.subject}
      </Link>
      <PriorityBadge priority={ticket.priority} provisional={ticket.provisional} deviation={null} />
      <StatusBadge status={ticket.status} />
      <ClockBadge due={ticket.position === null ? null : ticket.respondBy} />
      <span className="text-muted-foreground text-xs">{ticket.assignee ?? 'Nobody'}</span>
    </li>
  )
}
