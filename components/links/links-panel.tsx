'use client'
import { lazy, Suspense, useState } from 'react'
import { useTicketDesk } from '@/components/tickets/desk-context'
import { Panel } from '@/components/tickets/panel'
import { Button } from '@/components/ui/button'
import type { LinkView } from '@/lib/tickets/link-view'
import type { LinkActions, LinkRights } from './link-actions'
import { LinkRow } from './link-row'
import { OutageTools } from './outage-tools'

const LinkDialog = lazy(() =>
  import('./link-dialog').then((module) => ({ default: module.LinkDialog })),
)
const MergeDialog = lazy(() =>
  import('./merge-dialog').then((module) => ({ default: module.MergeDialog })),
)
const SplitDialog = lazy(() =>
  import('./split-dialog').then((module) => ({ default: module.SplitDialog })),
)

type OpenDialog = 'link' | 'merge' | 'split'

export interface LinksPanelProps {
  links: LinkView[]
  rights: LinkRights
  actions: LinkActions
}

/** The tickets that have to do with this one, and what can be done with them together. */
export function LinksPanel({ links, rights, actions }: LinksPanelProps) {
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const close = () => setDialog(null)
  return (
    <Panel title="Linked tickets">
      {links.length === 0 ? (
        <p className="text-muted-foreground text-sm">No other ticket has to do with this one.</p>
      ) : (
        <ul className="flex flex-col gap-3 text-sm">
          {links.map((link) => (
            <LinkRow key={link.id} link={link} rights={rights} actions={actions} />
          ))}
        </ul>
      )}
      {rights.bulk && <OutageTools links={links} />}
      <Tools rights={rights} onOpen={setDialog} />
      <Suspense>
        {dialog === 'link' && <LinkDialog link={actions.link} onClose={close} />}
        {dialog === 'merge' && <MergeDialog merge={actions.merge} onClose={close} />}
        {dialog === 'split' && <SplitDialog split={actions.split} onClose={close} />}
      </Suspense>
    </Panel>
  )
}

interface ToolsProps {
  rights: LinkRights
  onOpen: (dialog: OpenDialog) => void
}

function Tools({ rights, onOpen }: ToolsProps) {
  const { ticket } = useTicketDesk()
  const splits = ticket.messages.some(({ kind }) => kind === 'REQUESTER')
  if (!rights.link) return null
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      <Button size="sm" onClick={() => onOpen('link')}>
        Link…
      </Button>
      {rights.merge && ticket.status !== 'CLOSED' && (
        <Button size="sm" onClick={() => onOpen('merge')}>
          Merge…
        </Button>
      )}
      {splits && (
        <Button size="sm" onClick={() => onOpen('split')}>
          Split off…
        </Button>
      )}
    </div>
  )
}
