'use client'
import { lazy, Suspense, useState } from 'react'
import { Panel } from '@/components/tickets/panel'
import { Button } from '@/components/ui/button'
import type { VisitView } from '@/lib/channels/view'
import type { ChannelActions, ChannelRights } from './channel-actions'
import { VisitLine } from './visit-line'

const VisitDialog = lazy(() =>
  import('./visit-dialog').then((module) => ({ default: module.VisitDialog })),
)

interface ChannelVisitsPanelProps {
  ticket: number
  /** Whether the ticket is worked on: a done one is nothing to visit a channel for. */
  open: boolean
  /** Those of the ticket's account. */
  channels: { id: string; name: string }[]
  visits: VisitView[]
  rights: ChannelRights
  actions: ChannelActions
}

/** R38: who is, or was, in a channel of the account for this ticket. */
export function ChannelVisitsPanel(props: ChannelVisitsPanelProps) {
  const { ticket, open, channels, visits, rights, actions } = props
  const [joining, setJoining] = useState<{ id: string; name: string } | null>(null)
  return (
    <Panel title="Channel visits">
      {visits.length === 0 ? (
        <p className="text-muted-foreground text-sm">Nobody has joined a channel for it.</p>
      ) : (
        <ul className="flex flex-col gap-3">
          {visits.map((visit) => (
            <VisitLine key={visit.id} visit={visit} rights={rights} actions={actions} named />
          ))}
        </ul>
      )}
      {rights.visit && open && (
        <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
          {channels.map((channel) => (
            <Button
              key={channel.id}
              size="sm"
              className="max-w-full"
              onClick={() => setJoining(channel)}
            >
              <span className="truncate">Join #{channel.name}…</span>
            </Button>
          ))}
        </div>
      )}
      <Suspense>
        {joining && (
          <VisitDialog
            channel={joining}
            ticket={ticket}
            visit={actions.visit}
            onClose={() => setJoining(null)}
          />
        )}
      </Suspense>
    </Panel>
  )
}
