import { makeCalendar } from '@/lib/calendar/business-calendar'
import type { PolicyContext } from '@/lib/priority/clocks'
import { evaluateQueue, type QueueTicket } from '@/lib/priority/evaluate-queue'
import { POLICY_1, type Policy } from '@/lib/priority/policy'
import { NO_IMPACT, type TicketFacts } from '@/lib/priority/types'
import type { EvaluateInput, EvaluateOutput, EvaluateTicketInput } from './evaluate-schema'

/**
 * Answers `policy evaluate`: the order of the given tickets and what the policy makes of each.
 * Pure; `input.at` only decides which deviations still count.
 */
export function evaluatePolicy(input: EvaluateInput, policy: Policy = POLICY_1): EvaluateOutput {
  const calendar = makeCalendar({ ...policy.calendar, holidays: input.holidays ?? [] })
  return evaluateUnder(input, { policy, calendar })
}

/** The same under calendars that are given; the holidays of the input are theirs already. */
export function evaluateUnder(
  input: Omit<EvaluateInput, 'holidays'>,
  ctx: PolicyContext,
): EvaluateOutput {
  const at = Date.parse(input.at)
  const tickets = input.tickets.map((ticket) => toFacts(ticket, at))
  const queue = evaluateQueue({ mode: input.mode, tickets, ctx })
  return { order: queue.order, tickets: queue.tickets.map(toOutput) }
}

function toFacts(ticket: EvaluateTicketInput, at: number): TicketFacts {
  const { deviation } = ticket
  return {
    number: ticket.number,
    segment: ticket.segment,
    deployment: ticket.deployment,
    slaPlan: ticket.slaPlan ?? null,
    receivedAt: Date.parse(ticket.receivedAt),
    status: ticket.status,
    claimedSeverity: ticket.claimedSeverity ?? null,
    triage: toTriage(ticket.triage),
    firstRespondedAt: toInstant(ticket.firstRespondedAt),
    awaitingSince: toInstant(ticket.awaitingSince),
    nextUpdateAt: toInstant(ticket.nextUpdateAt),
    deviation: deviation && Date.parse(deviation.expiresAt) > at ? deviation : null,
    preSales: { openedByCe: false, exceptionActive: false, ...ticket.preSales },
  }
}

/** Here null means "derive it", as leaving out does; the core's null means "confirmed as none". */
function toTriage(triage: EvaluateTicketInput['triage']): TicketFacts['triage'] {
  if (!triage) return null
  const facts = { ...NO_IMPACT, ...triage.facts }
  const usersAffectedPercent = facts.usersAffectedPercent ?? null
  return {
    facts: { ...facts, usersAffectedPercent },
    severity: triage.severity ?? undefined,
    priority: triage.priority ?? undefined,
  }
}

function toOutput({
  number,
  position,
  evaluation,
}: QueueTicket): EvaluateOutput['tickets'][number] {
  return {
    number,
    ranked: position !== null,
    position,
    severity: evaluation.severity,
    priority: evaluation.priority,
    provisional: evaluation.provisional,
    slaDueAt: toIso(evaluation.slaDueAt),
    goalDueAt: toIso(evaluation.goalDueAt),
    respondBy: toIso(evaluation.respondBy),
  }
}

function toInstant(text: string | null | undefined): number | null {
  return text ? Date.parse(text) : null
}

function toIso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString()
}
