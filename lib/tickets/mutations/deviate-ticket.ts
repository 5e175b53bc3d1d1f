import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import type { WriteOptions } from '@/lib/db/run-write'
import { done, fail, invalid, type Outcome } from '@/lib/outcome'
import { policyContext } from '@/lib/policy/context'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import type { Policy } from '@/lib/priority/policy'
import { PRIORITIES } from '@/lib/priority/types'
import { type Change, recordChange } from '@/lib/tickets/record-change'
import type { DeviationInput } from '@/lib/tickets/schema'
import { toFacts } from '@/lib/tickets/ticket-facts'
import type { TicketRow } from '@/lib/tickets/ticket-row'
import type { TicketView } from '@/lib/tickets/view'
import { changeTicket } from './change-ticket'

const HOUR_MS = 3_600_000

/** R31: one ticket at the head of its own class or a higher one, for a time and a reason. */
export async function startDeviation(
  viewer: Viewer,
  number: number,
  ...[input, options = {}]: [input: DeviationInput, options?: WriteOptions]
): Promise<Outcome<TicketView>> {
  const request = { number, viewer, action: 'ticket.deviate' } as const
  return changeTicket(request, options, async (tx, ticket, at) => {
    const context = await policyContext(tx, ticket)
    const { lane, priority } = evaluateTicket(toFacts(ticket), context)
    if (lane !== 'RANKED')
      return fail('CONFLICT', `Ticket ${number} is not ranked: nothing to deviate from.`)
    if (PRIORITIES.indexOf(input.rankAs) > PRIORITIES.indexOf(priority)) {
      return invalid(
        'rankAs',
        `is below the ticket's own class ${priority}; a deviation never demotes`,
      )
    }
    const expiresAt = expiry(input, { at, policy: context.policy })
    if (!expiresAt.ok) return expiresAt
    return done(await start(tx, { ticket, viewer, at }, { ...input, expiresAt: expiresAt.value }))
  })
}

function expiry(
  input: DeviationInput,
  { at, policy }: { at: Date; policy: Policy },
): Outcome<string> {
  const { defaultHours, maxHours } = policy.deviation
  const end = input.expiresAt ? Date.parse(input.expiresAt) : at.getTime() + defaultHours * HOUR_MS
  if (end <= at.getTime()) return invalid('expiresAt', 'must lie in the future')
  if (end > at.getTime() + maxHours * HOUR_MS) {
    return invalid('expiresAt', `must be at most ${maxHours} hours from now`)
  }
  return done(new Date(end).toISOString())
}

interface Starting {
  ticket: TicketRow
  viewer: Viewer
  at: Date
}

async function start(
  tx: Tx,
  { ticket, viewer, at }: Starting,
  { rankAs, reason, expiresAt }: Required<DeviationInput>,
): Promise<Change> {
  await closeRow(tx, ticket, { at, byId: viewer.id })
  const { id } = await tx.deviation.create({
    data: {
      ticketNumber: ticket.number,
      rankAs,
      reason,
      startedById: viewer.id,
      startedAt: at,
      expiresAt: new Date(expiresAt),
    },
    select: { id: true },
  })
  const deviation = { id, rankAs, reason, by: viewer.email, since: at.toISOString(), expiresAt }
  const detail = { rankAs, expiresAt, replaced: ticket.deviation !== null }
  return { type: 'DEVIATION_STARTED', set: { deviation }, detail, reason }
}

async function closeRow(
  tx: Tx,
  ticket: TicketRow,
  { at, byId }: { at: Date; byId: string | null },
): Promise<void> {
  if (!ticket.deviation) return
  await tx.deviation.updateMany({
    where: { id: ticket.deviation.id },
    data: { endedAt: at, endedById: byId },
  })
}

async function ended(
  tx: Tx,
  ticket: TicketRow,
  end: { at: Date; byId: string | null; expired: boolean },
): Promise<Change> {
  await closeRow(tx, ticket, end)
  return { type: 'DEVIATION_ENDED', set: { deviation: null }, detail: { expired: end.expired } }
}

/** Ends a deviation by hand; one that has none stays as it is. */
export async function endDeviation(
  viewer: Viewer,
  number: number,
  options: WriteOptions = {},
): Promise<Outcome<TicketView>> {
  const request = { number, viewer, action: 'ticket.deviate' } as const
  return changeTicket(request, options, async (tx, ticket, at) =>
    done(ticket.deviation && (await ended(tx, ticket, { at, byId: viewer.id, expired: false }))),
  )
}

/** Ends the deviation of a ticket if its time has come; a second call finds nothing left to do. */
export async function expireDeviation(tx: Tx, number: number): Promise<void> {
  await recordChange(tx, {
    number,
    viewer: null,
    action: 'ticket.deviate',
    decide: async (ticket, at) => {
      const due = ticket.deviation !== null && new Date(ticket.deviation.expiresAt) <= at
      return done(due ? await ended(tx, ticket, { at, byId: null, expired: true }) : null)
    },
  })
}
