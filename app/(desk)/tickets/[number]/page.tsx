import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Conversation } from '@/components/conversation/conversation'
import { ticketRights } from '@/components/tickets/ticket-rights'
import { TicketScreen } from '@/components/tickets/ticket-screen'
import { requireViewer } from '@/lib/auth/session'
import { POLICY_1 } from '@/lib/priority/policy'
import { findClockReceipts, findTicket, listHistory } from '@/lib/tickets/queries'
import {
  assignAction,
  endDeviationAction,
  sendMessageAction,
  setStatusAction,
  startDeviationAction,
  triageAction,
} from './actions'

interface PageProps {
  params: Promise<{ number: string }>
}

const ACTIONS = {
  sendMessage: sendMessageAction,
  triage: triageAction,
  setStatus: setStatusAction,
  assign: assignAction,
  startDeviation: startDeviationAction,
  endDeviation: endDeviationAction,
}

/** A ticket's number as the address has it; null for what is no number of a ticket. */
function parseNumber(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { number } = await params
  return { title: `#${number}` }
}

export default async function TicketPage({ params }: PageProps) {
  const number = parseNumber((await params).number)
  if (number === null) notFound()
  const viewer = await requireViewer(`/tickets/${number}`)
  const ticket = await findTicket(viewer, number)
  if (!ticket) notFound()
  const [history, receipts] = await Promise.all([
    listHistory(viewer, number),
    findClockReceipts(viewer, number),
  ])
  const reader = { id: viewer.id, email: viewer.email, name: viewer.name }
  return (
    <TicketScreen
      conversation={<Conversation messages={ticket.messages} />}
      policy={POLICY_1}
      receipts={receipts}
      history={history}
      desk={{ ticket, reader, rights: ticketRights(viewer), people: [], actions: ACTIONS }}
    />
  )
}
