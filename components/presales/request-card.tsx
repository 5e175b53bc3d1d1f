'use client'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTicketDesk } from '@/components/tickets/desk-context'
import { Panel } from '@/components/tickets/panel'
import { When } from '@/components/tickets/when'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { isLink } from '@/lib/presales/is-link'
import { PART_LABELS, REQUEST_PARTS, type RequestPart } from '@/lib/presales/parts'
import type { HistoryEntry, RequestView } from '@/lib/tickets/view'

const ChangeRequestDialog = lazy(() =>
  import('./change-request-dialog').then((module) => ({ default: module.ChangeRequestDialog })),
)

/** What the Customer Engineer said of the prospect's need; nothing for a ticket that is no request. */
export function RequestCard({ history }: { history: readonly HistoryEntry[] }) {
  const { ticket, rights } = useTicketDesk()
  const [changing, setChanging] = useState(false)
  const { request } = ticket
  if (!request) return null
  const changed = history.find(({ type }) => type === 'REQUEST_CHANGED')
  const button = rights.request && ticket.status !== 'CLOSED' && (
    <Button size="sm" onClick={() => setChanging(true)}>
      Change the request
    </Button>
  )
  return (
    <Panel title="Pre-sales request" action={button}>
      <div className="flex flex-col gap-3">
        <p className="break-words text-muted-foreground text-xs">
          For {nameOf(request.prospectName, request.prospect)} of {ticket.accountName}, through{' '}
          {nameOf(ticket.requesterName, ticket.requester)}.
          {changed && (
            <>
              {' '}
              Changed by {changed.by ?? 'QueueOne'}, <When at={changed.at} />.
            </>
          )}
        </p>
        {request.missing.length > 0 && (
          <Alert tone="warning">
            Still missing: {request.missing.map((part) => PART_LABELS[part]).join(', ')}.
          </Alert>
        )}
        <Parts request={request} />
      </div>
      <Suspense>
        {changing && <ChangeRequestDialog request={request} onClose={() => setChanging(false)} />}
      </Suspense>
    </Panel>
  )
}

const nameOf = (name: string | null, email: string | null) => name ?? email ?? 'somebody unknown'

function Parts({ request }: { request: RequestView }) {
  const given = REQUEST_PARTS.filter((part) => !request.missing.includes(part))
  return (
    <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-2">
      {given.map((part) => (
        <div key={part} className="min-w-0">
          <dt className="text-muted-foreground text-xs">{PART_LABELS[part]}</dt>
          <dd className="whitespace-pre-line break-words">{said(part, request[part] ?? '')}</dd>
        </div>
      ))}
    </dl>
  )
}

function said(part: RequestPart, text: string): ReactNode {
  if (part !== 'designDocumentUrl' || !isLink(text)) return text
  return (
    <a
      href={text}
      target="_blank"
      rel="noopener noreferrer"
      className="break-all text-link hover:underline"
    >
      {text}
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  )
}
