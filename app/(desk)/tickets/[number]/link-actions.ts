'use server'
import { z } from 'zod'
import type { SaveResult, TicketTarget } from '@/components/tickets/ticket-actions'
import { requireViewer } from '@/lib/auth/session'
import { parseInput } from '@/lib/people/parse-form'
import { linkInput, mergeInput, splitInput, ticketNumberInput } from '@/lib/tickets/link-schema'
import { linkTickets, unlinkTickets } from '@/lib/tickets/mutations/link-tickets'
import { mergeTicket } from '@/lib/tickets/mutations/merge-tickets'
import { splitMessage } from '@/lib/tickets/mutations/split-message'
import { unmergeTicket } from '@/lib/tickets/mutations/unmerge-ticket'
import { parseWrite, refreshed } from './write'

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

export async function mergeAction(target: TicketTarget, fields: unknown): Promise<SaveResult> {
  const viewer = await requireViewer(`/tickets/${target.number}`)
  const call = parseWrite(mergeInput, target, fields)
  if (!call.ok) return call
  const { number, input, options } = call.value
  return refreshed(await mergeTicket(viewer, number, input, options))
}

/** The target is the ticket that was merged, whichever of the two is on the screen. */
export async function unmergeAction(target: TicketTarget): Promise<SaveResult> {
  const viewer = await requireViewer(`/tickets/${target.number}`)
  const call = parseWrite(z.null(), target, null)
  if (!call.ok) return call
  return refreshed(await unmergeTicket(viewer, call.value.number, call.value.options))
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
