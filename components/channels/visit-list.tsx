'use client'
import type { VisitView } from '@/lib/channels/view'
import type { ChannelActions, ChannelRights } from './channel-actions'
import { VisitLine } from './visit-line'

interface VisitListProps {
  title: string
  visits: VisitView[]
  rights: ChannelRights
  actions: ChannelActions
}

/** Visits that somebody has to see to; nothing where there are none. */
export function VisitList({ title, visits, rights, actions }: VisitListProps) {
  if (visits.length === 0) return null
  return (
    <section
      aria-label={title}
      className="flex flex-col gap-3 rounded-lg border border-note-border bg-note p-3"
    >
      <h2 className="font-semibold text-sm">{title}</h2>
      <ul className="flex flex-col gap-3">
        {visits.map((visit) => (
          <VisitLine key={visit.id} visit={visit} rights={rights} actions={actions} named />
        ))}
      </ul>
    </section>
  )
}
