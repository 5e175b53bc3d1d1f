import Link from 'next/link'
import { StatusBadge } from '@/components/queue/status-badge'
import type { RecentTicketView } from '@/lib/recent-tickets/view'

const SHOWN = 8

/** What one looked at last. */
export function RecentList({ tickets }: { tickets: RecentTicketView[] }) {
  if (tickets.length === 0) {
    return <p className="text-muted-foreground text-sm">Tickets that you open stand here.</p>
  }
  return (
    <ul className="flex flex-col">
      {tickets.slice(0, SHOWN).map(({ number, subject, status }) => (
        <li key={number}>
          <Link
            href={`/tickets/${number}`}
            prefetch={false}
            className="flex items-center gap-2 rounded-md px-2 py-1 text-sm hover:bg-muted"
          >
            <span className="nums text-muted-foreground text-xs">#{number}</span>
            <span className="min-w-0 flex-1 truncate">{subject}</span>
            <StatusBadge status={status} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
