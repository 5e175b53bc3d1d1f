import type { Viewer } from '@/lib/auth/viewer'
import { POLICY_1 } from '@/lib/priority/policy'
import { proposeTriage } from '@/lib/priority/propose-triage'
import { severitiesOf } from '@/lib/priority/severity'
import { NO_IMPACT, type Severity } from '@/lib/priority/types'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { assignTicket } from '@/lib/tickets/mutations/assign-ticket'
import { openTicket } from '@/lib/tickets/mutations/open-ticket'
import { setStatus } from '@/lib/tickets/mutations/set-status'
import { triageTicket } from '@/lib/tickets/mutations/triage-ticket'
import type { MessageInput, StatusInput } from '@/lib/tickets/schema'
import { openTicketOf, triageOf } from '@/tests/factories/inputs'
import { type Case, fillIn, partway } from './case'

type Reply = Extract<MessageInput, { kind: 'REPLY' }>

/** The request comes in, through its Customer Engineer or whoever is on duty. */
export function open(told: Case, by: Viewer = told.engineer): void {
  const { customer, requester, story, random } = told
  const input = openTicketOf(customer.id, {
    subject: fillIn(story.subject, random),
    body: fillIn(story.body, random),
    requesterEmail: requester ?? undefined,
    claimedSeverity: story.claimed ?? null,
  })
  const run = async () => {
    const opened = await openTicket(by, input)
    if (opened.ok) told.ticket.number = opened.value.number
    return opened
  }
  told.steps.push({ at: told.receivedAt, run })
}

const OVERRIDES = [
  'The facts fit the table only half: their release depends on it, confirmed on a call.',
  'One team of two works around it; the rest never noticed.',
  'Same root cause as the incident of yesterday, where we had settled on this.',
]
const INPUTS = [
  { from: 'CUSTOMER', text: 'Says that it blocks the release of Friday.' },
  { from: 'ACCOUNT_TEAM', text: 'Renewal is in six weeks; please keep them informed.' },
  { from: 'CE', text: 'They compare us with another tool at the moment.' },
  { from: 'ENGINEERING', text: 'Known since last week, the fix is in review.' },
] as const

export function triage(told: Case, part: number): void {
  const { random, story, engineer } = told
  const severity = random.chance(0.1) ? neighbour(told) : null
  const input = triageOf({
    facts: story.facts ?? {},
    ...(severity && { severity, reason: random.pick(OVERRIDES) }),
    inputs: random.chance(0.2) ? [random.pick(INPUTS)] : [],
  })
  push(told, part, () => triageTicket(engineer, told.ticket.number, input))
}

/** The severity next to the proposed one: an override is seldom a leap, and never one up to S0. */
function neighbour({ customer, story }: Case): Severity | null {
  const severities = severitiesOf(POLICY_1, customer.segment)
  const facts = { ...NO_IMPACT, ...story.facts }
  const { severity } = proposeTriage(POLICY_1, customer.segment, facts)
  const index = severity === null ? -1 : severities.indexOf(severity)
  return severities[index + 1] ?? severities[index - 1] ?? null
}

export function take(told: Case, part: number): void {
  const { engineer } = told
  push(told, part, () => assignTicket(engineer, told.ticket.number, { assignee: engineer.email }))
}

/** The meaningful first response, with both of its parts. */
export function firstResponse(told: Case, part: number, more: Partial<Reply> = {}): void {
  const { body, tried, nextStep } = told.random.pick(told.talk.first)
  const answer = { body: fillIn(body, told.random), firstResponse: { tried, nextStep } }
  reply(told, part, { ...answer, ...more })
}

/** Any other word of ours. */
export function reply(told: Case, part: number, more: Partial<Reply> = {}): void {
  const input = { kind: 'REPLY' as const, body: told.random.pick(told.talk.update), ...more }
  push(told, part, () => addMessage(told.engineer, told.ticket.number, input))
}

export function note(told: Case, part: number): void {
  const input = { kind: 'NOTE' as const, body: told.random.pick(told.talk.note) }
  push(told, part, () => addMessage(told.engineer, told.ticket.number, input))
}

/** The requester writes again; on a pre-sales request that is the Customer Engineer. */
export function writesAgain(told: Case, part: number): void {
  const { customer, engineer, requester, random, talk } = told
  const body = random.pick(talk.again)
  if (customer.segment === 'PRE_SALES' && customer.ce) {
    const { ce } = customer
    push(told, part, () => addMessage(ce, told.ticket.number, { kind: 'REPLY', body }))
  } else if (requester) {
    const input = { kind: 'REQUESTER' as const, body, from: requester }
    push(told, part, () => addMessage(engineer, told.ticket.number, input))
  } else {
    note(told, part)
  }
}

export function move(told: Case, part: number, input: StatusInput): void {
  push(told, part, () => setStatus(told.engineer, told.ticket.number, input))
}

export function push(
  told: Case,
  part: number,
  run: () => ReturnType<Case['steps'][number]['run']>,
) {
  told.steps.push({ at: partway(told, part), run })
}
