'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import type { SaveResult, TicketTarget } from '@/components/tickets/ticket-actions'
import { requireViewer } from '@/lib/auth/session'
import { done, type Outcome } from '@/lib/outcome'
import { parseInput } from '@/lib/people/parse-form'
import { linkInput, ticketNumberInput } from '@/lib/tickets/link-schema'
import { linkTickets, unlinkTickets } from '@/lib/tickets/mutations/link-tickets'

/** The screen reads itself again, after a refusal too. */
function refreshed(outcome: Outcome<{ number: number; version: number }>): SaveResult {
  refresh()
  if (!outcome.ok) return outcome
  return done({ number: outcome.value.number, version: outcome.value.version })
}

export async function linkAction(target: TicketTarget, fields: unknown): Promise<SaveResult> {
  const viewer = await requireViewer(`/tickets/${target.number}`)
  const number = parseInput(ticketNumberInput, target.number)
  if (!number.ok) return number
  const input = parseInput(linkInput, fields)
  if (!input.ok) return input
  return refreshed(await linkTickets(viewer, number.value, input.value))
}

export async function unlinkAction(target: TicketTarget, link: unknown): Promise<SaveResult> {
  const viewer = await requireViewer(`/tickets/${target.number}`)
  const number = parseInput(ticketNumberInput, target.number)
  if (!number.ok) return number
  const id = parseInput(z.uuid(), link)
  if (!id.ok) return id
  return refreshed(await unlinkTickets(viewer, number.value, id.value))
}
