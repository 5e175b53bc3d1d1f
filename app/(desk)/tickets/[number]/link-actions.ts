'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import type { SaveResult, TicketTarget } from '@/components/tickets/ticket-actions'
import { requireViewer } from '@/lib/auth/session'
import { done, type Outcome } from '@/lib/outcome'
import { parseInput } from '@/lib/people/parse-form'
import { linkInput, mergeInput, splitInput, ticketNumberInput } from '@/lib/tickets/link-schema'
import { linkTickets, unlinkTickets } from '@/lib/tickets/mutations/link-tickets'
import { mergeTicket } from '@/lib/tickets/mutations/merge-tickets'
import { splitMessage } from '@/lib/tickets/mutations/split-message'
import { unmergeTicket } from '@/lib/tickets/mutations/unmerge-ticket'

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

const targetInput = z.strictObject({ number: ticketNumberInput, version: z.int().positive() })

export async function mergeAction(target: TicketTarget, fields: unknown): Promise<SaveResult> {
  const viewer = await requireViewer(`/tickets/${target.number}`)
  const at = parseInput(targetInput, target)
  if (!at.ok) return at
  const input = parseInput(mergeInput, fields)
  if (!input.ok) return input
  const { number, version } = at.value
  return refreshed(await mergeTicket(viewer, number, input.value, { ifVersion: version }))
}

/** The target is the ticket that was merged, whichever of the two is on the screen. */
export async function unmergeAction(target: TicketTarget): Promise<SaveResult> {
  const viewer = await requireViewer(`/tickets/${target.number}`)
  const at = parseInput(targetInput, target)
  if (!at.ok) return at
  const { number, version } = at.value
  return refreshed(await unmergeTicket(viewer, number, { ifVersion: version }))
}

/** Answers with the new ticket. */
export async function splitAction(
  target: TicketTarget,
  message: unknown,
  fields: unknown,
): Promise<SaveResult> {
  const viewer = await requireViewer(`/tickets/${target.number}`)
  const number = parseInput(ticketNumberInput, target.number)
  if (!number.ok) return number
  const id = parseInput(z.uuid(), message)
  if (!id.ok) return id
  const input = parseInput(splitInput, fields)
  if (!input.ok) return input
  const address = { number: number.value, message: id.value }
  return refreshed(await splitMessage(viewer, address, input.value))
}
