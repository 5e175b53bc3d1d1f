'use client'
import { Coffee } from 'lucide-react'
import { useLiveRefresh } from '@/components/shell/live/use-live-refresh'
import { EmptyState } from '@/components/ui/empty-state'
import type { CapacityView, TeamMember } from '@/lib/capacity/view'
import type { TicketView } from '@/lib/tickets/view'
import { CapacitySwitch } from './capacity-switch'
import { FullTeam } from './full-team'
import type { NextActions } from './next-actions'
import { NextTicket } from './next-ticket'

export interface NextScreenProps {
  /** The viewer's next ticket; null when there is none. */
  ticket: TicketView | null
  capacity: CapacityView
  /** Colleagues who take no more. */
  full: TeamMember[]
  reader: { email: string }
  actions: NextActions
}

/** One ticket at a time: the first of the order for the reader, and what to do with it. */
export function NextScreen({ ticket, capacity, full, reader, actions }: NextScreenProps) {
  useLiveRefresh()
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-4 p-3 sm:p-5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h1 className="font-semibold text-xl">Next</h1>
        <CapacitySwitch capacity={capacity} send={actions.setCapacity} />
      </div>
      {capacity.atCapacity ? (
        <EmptyState
          icon={Coffee}
          title="You are at capacity"
          text={`Nothing new comes to you: ${capacity.reason}`}
        />
      ) : (
        <Present ticket={ticket} reader={reader} actions={actions} />
      )}
      <FullTeam members={full.filter(({ email }) => email !== reader.email)} />
    </div>
  )
}

function Present({
  ticket,
  reader,
  actions,
}: Pick<NextScreenProps, 'ticket' | 'reader' | 'actions'>) {
  if (ticket) return <NextTicket key={ticket.number} {...{ ticket, reader, actions }} />
  return (
    <EmptyState
      icon={Coffee}
      title="Nothing waits for you"
      text="Every ranked ticket has somebody, or you passed over it. This page follows by itself."
    />
  )
}
