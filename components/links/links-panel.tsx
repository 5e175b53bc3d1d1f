'use client'
import { lazy, Suspense, useState } from 'react'
import { Panel } from '@/components/tickets/panel'
import { Button } from '@/components/ui/button'
import type { LinkView } from '@/lib/tickets/link-view'
import type { LinkActions, LinkRights } from './link-actions'
import { LinkRow } from './link-row'

const LinkDialog = lazy(() =>
  import('./link-dialog').then((module) => ({ default: module.LinkDialog })),
)

export interface LinksPanelProps {
  links: LinkView[]
  rights: LinkRights
  actions: LinkActions
}

/** The tickets that have to do with this one. */
export function LinksPanel({ links, rights, actions }: LinksPanelProps) {
  const [linking, setLinking] = useState(false)
  const add = rights.link && (
    <Button size="sm" onClick={() => setLinking(true)}>
      Link…
    </Button>
  )
  return (
    <Panel title="Linked tickets" action={add}>
      {links.length === 0 ? (
        <p className="text-muted-foreground text-sm">No other ticket has to do with this one.</p>
      ) : (
        <ul className="flex flex-col gap-3 text-sm">
          {links.map((link) => (
            <LinkRow key={link.id} link={link} rights={rights} actions={actions} />
          ))}
        </ul>
      )}
      <Suspense>
        {linking && <LinkDialog link={actions.link} onClose={() => setLinking(false)} />}
      </Suspense>
    </Panel>
  )
}
