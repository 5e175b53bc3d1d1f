import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import type { WriteOptions } from '@/lib/db/run-write'
import { done, type Outcome } from '@/lib/outcome'
import { policyContext } from '@/lib/policy/context'
import { type Change, refuseClosed } from '@/lib/tickets/record-change'
import type { TriageInput } from '@/lib/tickets/schema'
import type { TicketRow } from '@/lib/tickets/ticket-row'
import { decideTriage } from '@/lib/tickets/triage-decision'
import type { TicketView } from '@/lib/tickets/view'
import { changeTicket } from './change-ticket'

/** R22: the Support Engineer confirms the proposal or overrides it with a reason. */
export async function triageTicket(
  viewer: Viewer,
  number: number,
  ...[input, options = {}]: [input: TriageInput, options?: WriteOptions]
): Promise<Outcome<TicketView>> {
  return changeTicket({ number, viewer, action: 'ticket.triage' }, options, (tx, ticket, at) =>
    triage(tx, { ticket, at, input, viewer }),
  )
}

interface Triage {
  ticket: TicketRow
  at: Date
  input: TriageInput
  viewer: Viewer
}

async function triage(tx: Tx, { ticket, at, input, viewer }: Triage): Promise<Outcome<Change>> {
  refuseClosed(ticket)
  const { policy } = await policyContext(tx, ticket)
  const decided = decideTriage(policy, ticket.segment, input)
  if (!decided.ok) return decided
  const decision = { ...decided.value, reason: input.reason ?? null }
  const { id } = await tx.triageDecision.create({
    data: {
      ...decision,
      ticketNumber: ticket.number,
      inputs: input.inputs,
      policyVersionId: ticket.policyVersionId,
      decidedById: viewer.id,
      decidedAt: at,
    },
    select: { id: true },
  })
  const by = { by: viewer.email, at: at.toISOString(), inputs: input.inputs }
  const { severity, priority, proposedSeverity, proposedPriority, facts } = decision
  return done({
    type: 'TRIAGED',
    set: { triage: { id, ...decision, ...by } },
    detail: { severity, priority, proposedSeverity, proposedPriority, facts: { ...facts } },
    reason: decision.reason,
  })
}
