'use client'
import { Hash } from 'lucide-react'
import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import { useLiveRefresh } from '@/components/shell/live/use-live-refresh'
import type { FindAccounts } from '@/components/tickets/account-picker'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { ChannelView, VisitView } from '@/lib/channels/view'
import { AddChannelDialog } from './add-channel-dialog'
import { type ChannelActions, type ChannelRights, KIND_WORDS } from './channel-actions'
import { VisitDialog } from './visit-dialog'
import { VisitLine } from './visit-line'
import { VisitList } from './visit-list'

export interface ChannelsScreenProps {
  channels: ChannelView[]
  /** Past their end and not left, of anybody: for those who see to it. */
  overdue: VisitView[]
  /** The reader's own that ended without their having left. */
  stillIn: VisitView[]
  rights: ChannelRights
  actions: ChannelActions
  findAccounts: FindAccounts
  /** Below the list: its further pages. */
  children: ReactNode
}

/** R38: the register of channels, and who of Support is in them for what. */
export function ChannelsScreen(props: ChannelsScreenProps) {
  const { channels, overdue, stillIn, rights, actions, findAccounts, children } = props
  const [adding, setAdding] = useState(false)
  const [visited, setVisited] = useState<ChannelView | null>(null)
  const shown = { rights, actions }
  useLiveRefresh((event) => event.type === 'ticket')
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-5 p-3 sm:p-5">
      <header className="flex flex-wrap items-center gap-3">
        <div className="mr-auto">
          <h1 className="font-semibold text-xl">Channels</h1>
          <p className="text-muted-foreground text-sm">
            Support does not watch trial channels: it visits one for one ticket.
          </p>
        </div>
        {rights.visit && (
          <Button variant="primary" onClick={() => setAdding(true)}>
            Add a channel
          </Button>
        )}
      </header>
      <VisitList title="Overdue visits" visits={overdue} {...shown} />
      <VisitList title="You are still in" visits={stillIn} {...shown} />
      {channels.length === 0 ? (
        <EmptyState icon={Hash} title="No channels yet" />
      ) : (
        <ul aria-label="Channels" className="rounded-lg border border-border bg-card">
          {channels.map((channel) => (
            <ChannelRow key={channel.id} channel={channel} {...shown} onVisit={setVisited} />
          ))}
        </ul>
      )}
      {children}
      {adding && (
        <AddChannelDialog
          findAccounts={findAccounts}
          add={actions.add}
          onClose={() => setAdding(false)}
        />
      )}
      {visited && (
        <VisitDialog channel={visited} visit={actions.visit} onClose={() => setVisited(null)} />
      )}
    </div>
  )
}

interface ChannelRowProps extends Pick<ChannelsScreenProps, 'rights' | 'actions'> {
  channel: ChannelView
  onVisit: (channel: ChannelView) => void
}

function ChannelRow({ channel, rights, actions, onVisit }: ChannelRowProps) {
  const { name, account, accountName, kind, monitored, visits } = channel
  return (
    <li className="flex flex-col gap-2 border-border border-b px-3 py-2.5 last:border-b-0">
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <strong className="break-all font-medium">#{name}</strong>
        <Badge tone="outline">{KIND_WORDS[kind]}</Badge>
        {monitored ? <Badge tone="green">Monitored</Badge> : <Badge>Not monitored</Badge>}
        <Link
          href={`/accounts/${account}`}
          prefetch={false}
          className="min-w-0 break-words text-link underline-offset-2 hover:underline"
        >
          {accountName}
        </Link>
        {rights.visit && (
          <Button
            size="sm"
            className="ml-auto"
            aria-label={`Visit #${name}`}
            onClick={() => onVisit(channel)}
          >
            Visit…
          </Button>
        )}
      </div>
      {visits.length > 0 && (
        <ul aria-label={`Visits to #${name}`} className="flex flex-col gap-3 pl-3">
          {visits.map((visit) => (
            <VisitLine key={visit.id} visit={visit} rights={rights} actions={actions} />
          ))}
        </ul>
      )}
    </li>
  )
}
