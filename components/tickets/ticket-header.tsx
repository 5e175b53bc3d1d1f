'use client'
import Link from 'next/link'
import { DeedButton } from '@/components/keyboard/deed-button'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { PLAN_WORDS } from '@/lib/accounts/plan-words'
import { ClockPill } from './clock-pill'
import { useTicketDesk } from './desk-context'
import { FollowButton } from './follow-button'
import { FormTrouble } from './form-trouble'
import { useSave } from './use-save'
import { When } from './when'
import { SEGMENT_WORDS, STATUS_WORDS } from './words'

export type HeaderDialog = 'assign' | 'status' | 'handover'

interface TicketHeaderProps {
  onOpen: (dialog: HeaderDialog) => void
  take: Taking
}

/** Taking the ticket for oneself; from a colleague it needs a reason, which the dialog asks. */
export interface Taking {
  run: () => void
  pending: boolean
  message: string | null
}

export function useTake(askReason: () => void): Taking {
  const { ticket, reader, rights, actions } = useTicketDesk()
  const save = useSave()
  const run = () => {
    if (!rights.assign || ticket.assignee === reader.email || ticket.status === 'CLOSED') return
    if (ticket.assignee !== null && ticket.offeredAt === null) return askReason()
    void save.run((target) => actions.assign(target, { assignee: reader.email }))
  }
  return { run, pending: save.pending, message: save.message }
}

export function TicketHeader({ onOpen, take }: TicketHeaderProps) {
  const { ticket } = useTicketDesk()
  return (
    <header className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Link
          href="/queue"
          className="rounded text-link text-sm underline-offset-2 hover:underline"
        >
          ← Queue
        </Link>
        <div className="ml-auto flex flex-wrap gap-2">
          <FollowButton />
          <Toolbar onOpen={onOpen} take={take} />
        </div>
      </div>
      <h1 className="break-words font-semibold text-xl">
        <span className="text-muted-foreground">#{ticket.number}</span> {ticket.subject}
      </h1>
      <Facts />
      <Offer />
      <FormTrouble message={take.message} />
    </header>
  )
}

function Toolbar({ onOpen, take }: TicketHeaderProps) {
  const { ticket, rights, reader } = useTicketDesk()
  if (ticket.status === 'CLOSED') return null
  return (
    <div role="toolbar" aria-label="Ticket" className="flex flex-wrap gap-2">
      {rights.assign && ticket.assignee !== reader.email && (
        <DeedButton deed="take" variant="primary" onClick={take.run} pending={take.pending}>
          Take
        </DeedButton>
      )}
      {rights.assign && (
        <DeedButton deed="assign" onClick={() => onOpen('assign')}>
          Assign
        </DeedButton>
      )}
      {rights.assign && (
        <DeedButton deed="hand-over" onClick={() => onOpen('handover')}>
          Hand over
        </DeedButton>
      )}
      {rights.setStatus && (
        <DeedButton deed="status" onClick={() => onOpen('status')}>
          Status
        </DeedButton>
      )}
    </div>
  )
}

/** Its assignee is off duty while a word is owed: whoever is on duty may take it, and why is recorded by itself. */
function Offer() {
  const { ticket } = useTicketDesk()
  if (ticket.offeredAt === null) return null
  return (
    <Alert>
      Offered to those on duty since <When at={ticket.offeredAt} />:{' '}
      {ticket.assigneeName ?? ticket.assignee} is off duty and a word is owed.
    </Alert>
  )
}

function Facts() {
  const { ticket } = useTicketDesk()
  const holder = ticket.assigneeName ?? ticket.assignee
  return (
    <div className="flex flex-wrap items-center gap-2 text-sm">
      <Badge>{STATUS_WORDS[ticket.status]}</Badge>
      <Badge tone={ticket.priority === 'P0' ? 'red' : 'neutral'}>
        {[ticket.severity, ticket.priority].filter(Boolean).join(' · ')}
        {ticket.provisional && ' · provisional'}
      </Badge>
      {ticket.deviation && <Badge tone="amber">deviated to {ticket.deviation.rankAs}</Badge>}
      <span>
        {ticket.accountName} · {SEGMENT_WORDS[ticket.segment]} · {PLAN_WORDS[ticket.slaPlan]}
      </span>
      <span className="text-muted-foreground">
        {ticket.requesterName ?? ticket.requester ?? 'no requester'} ·{' '}
        {holder ? `with ${holder}` : 'unassigned'}
      </span>
      {ticket.respondBy && <ClockPill at={ticket.respondBy} />}
    </div>
  )
}
