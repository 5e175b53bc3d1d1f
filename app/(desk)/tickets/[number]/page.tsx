import type { Metadata } from 'next'
import { Conversation } from '@/components/conversation/conversation'
import { EngagePanel } from '@/components/presales/engage-panel'
import { RequestCard } from '@/components/presales/request-card'
import { ticketRights } from '@/components/tickets/ticket-rights'
import { TicketScreen } from '@/components/tickets/ticket-screen'
import { listTeam } from '@/lib/capacity/queries'
import { env } from '@/lib/env'
import { isFollowing } from '@/lib/notifications/follow'
import { POLICY_1 } from '@/lib/priority/policy'
import { listReceipts } from '@/lib/receipts/queries'
import { listHistory } from '@/lib/tickets/queries'
import {
  assignAction,
  endDeviationAction,
  handOverAction,
  sendMessageAction,
  setStatusAction,
  startDeviationAction,
  triageAction,
  undoReplyAction,
} from './actions'
import { ChannelVisits } from './channel-visits'
import {
  redactAction,
  redactAttachmentAction,
  setFieldsAction,
  setPeopleAction,
} from './field-actions'
import { LinkedTickets, MergedTickets } from './linked-tickets'
import { changeRequestAction, engageAction } from './request-actions'
import { requireTicket } from './require-ticket'

interface PageProps {
  params: Promise<{ number: string }>
}

const ACTIONS = {
  sendMessage: sendMessageAction,
  undoReply: undoReplyAction,
  triage: triageAction,
  setStatus: setStatusAction,
  assign: assignAction,
  handOver: handOverAction,
  startDeviation: startDeviationAction,
  endDeviation: endDeviationAction,
  setFields: setFieldsAction,
  setPeople: setPeopleAction,
  redact: redactAction,
  redactAttachment: redactAttachmentAction,
  engage: engageAction,
  changeRequest: changeRequestAction,
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { number } = await params
  return { title: `#${number}` }
}

export default async function TicketPage({ params }: PageProps) {
  const { viewer, ticket } = await requireTicket((await params).number)
  const { number } = ticket
  const [history, receipts, people, following] = await Promise.all([
    listHistory(viewer, number),
    listReceipts(viewer, number),
    listTeam(viewer),
    isFollowing(viewer, number),
  ])
  const reader = { id: viewer.id, email: viewer.email, name: viewer.name }
  return (
    <TicketScreen
      conversation={
        <>
          <EngagePanel />
          <RequestCard history={history} />
          <Conversation number={number} messages={ticket.messages} />
        </>
      }
      merged={<MergedTickets viewer={viewer} number={number} />}
      links={<LinkedTickets viewer={viewer} number={number} />}
      visits={<ChannelVisits viewer={viewer} ticket={ticket} />}
      policy={POLICY_1}
      receipts={receipts ?? []}
      history={history}
      desk={{
        ticket,
        reader,
        rights: ticketRights(viewer),
        people,
        following,
        maxFileBytes: env().attachments.maxBytes,
        actions: ACTIONS,
      }}
    />
  )
}
