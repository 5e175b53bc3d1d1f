'use client'
import { Coffee } from 'lucide-react'
import Link from 'next/link'
import { isTicketNews } from '@/components/shell/live/live-event'
import { useLiveRefresh } from '@/components/shell/live/use-live-refresh'
import { EmptyState } from '@/components/ui/empty-state'
import { isFull, loadInWords, type OwnCapacity, type TeamMember } from '@/lib/capacity/view'
import type { TicketView } from '@/lib/tickets/view'
import { CapacitySwitch } from './capacity-switch'
import { FullTeam } from './full-team'
import type { NextActions } from './next-actions'
import { NextTicket } from './next-ticket'

export interface NextScreenProps {
  /** The viewer's next ticket; null when there is none. */
  ticket: TicketView | null
  capacity: OwnCapacity
  /** Colleagues who take no more. */
  full: TeamMember[]
  reader: { email: string }
  actions: NextActions
}

/** One ticket at a time: the first of the order for the reader, and what to do with it. */
export function NextScreen({ ticket, capacity, full, reader, actions }: NextScreenProps) {
  useLiveRefresh((event) => isTicketNews(event) || event.type === 'workload')
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-4 p-3 sm:p-5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h1 className="font-semibold text-xl">Next</h1>
        <div className="flex flex-wrap items-center gap-3">
          <Link
            href="/workload"
            prefetch={false}
            className="nums text-link text-sm underline-offset-2 hover:underline"
          >
            {loadInWords(capacity, capacity.open)}
          </Link>
          <CapacitySwitch capacity={capacity} send={actions.setCapacity} />
        </div>
      </div>
      {capacity.atCapacity ? (
        <EmptyState
          icon={Coffee}
          title="You are at capacity"
          text={`Nothing new comes to you: ${capacity.reason}`}
        />
      ) : (
        <Present {...{ ticket, capacity, reader, actions }} />
      )}
      <FullTeam members={full.filter(({ email }) => email !== reader.email)} />
    </div>
  )
}

function Present({
  ticket,
  capacity,
  reader,
  actions,
}: Pick<NextScreenProps, 'ticket' | 'capacity' | 'reader' | 'actions'>) {
  if (ticket) return <NextTicket key={ticket.number} {...{ ticket, reader, actions }} />
  if (isFull(capacity, capacity.open)) {
    return (
      <EmptyState
        icon={Coffee}
        title={`You have ${loadInWords(capacity, capacity.open)}`}
        text="That is as many as you take: nothing new comes to you, and none of yours is ours to act on now."
      />
    )
  }
  return (
    <EmptyState
      icon={Coffee}
      title="Nothing waits for you"
      text="Every ranked ticket has somebody, or you passed over it. This page follows by itself."
    />
  )
}
