'use server'
import { z } from 'zod'
import type { TicketTarget } from '@/components/tickets/ticket-actions'
import { requireViewer } from '@/lib/auth/session'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { assignTicket } from '@/lib/tickets/mutations/assign-ticket'
import { endDeviation, startDeviation } from '@/lib/tickets/mutations/deviate-ticket'
import { handOver } from '@/lib/tickets/mutations/hand-over'
import { setStatus } from '@/lib/tickets/mutations/set-status'
import { triageTicket } from '@/lib/tickets/mutations/triage-ticket'
import { undoReply } from '@/lib/tickets/mutations/undo-reply'
import {
  assignmentInput,
  deviationInput,
  handoverInput,
  messageInput,
  statusInput,
  triageInput,
} from '@/lib/tickets/schema'
import { parseWrite, refreshed } from './write'

export async function sendMessageAction(target: TicketTarget, fields: unknown) {
  const viewer = await requireViewer(`/tickets/${target.number}`)
  const call = parseWrite(messageInput, target, fields)
  if (!call.ok) return call
  const options = { ...call.value.options, undoable: true }
  return refreshed(await addMessage(viewer, call.value.number, call.value.input, options))
}

const undoInput = z.strictObject({ messageId: z.uuid() })

export async function undoReplyAction(target: TicketTarget, fields: unknown) {
  const viewer = await requireViewer(`/tickets/${target.number}`)
  const call = parseWrite(undoInput, target, fields)
  if (!call.ok) return call
  // No version: whatever has happened since, what others did stays theirs.
  return refreshed(await undoReply(viewer, call.value.number, call.value.input.messageId))
}

export async function triageAction(target: TicketTarget, fields: unknown) {
  const viewer = await requireViewer(`/tickets/${target.number}`)
  const call = parseWrite(triageInput, target, fields)
  if (!call.ok) return call
  return refreshed(
    await triageTicket(viewer, call.value.number, call.value.input, call.value.options),
  )
}

export async function setStatusAction(target: TicketTarget, fields: unknown) {
  const viewer = await requireViewer(`/tickets/${target.number}`)
  const call = parseWrite(statusInput, target, fields)
  if (!call.ok) return call
  return refreshed(await setStatus(viewer, call.value.number, call.value.input, call.value.options))
}

export async function assignAction(target: TicketTarget, fields: unknown) {
  const viewer = await requireViewer(`/tickets/${target.number}`)
  const call = parseWrite(assignmentInput, target, fields)
  if (!call.ok) return call
  return refreshed(
    await assignTicket(viewer, call.value.number, call.value.input, call.value.options),
  )
}

export async function handOverAction(target: TicketTarget, fields: unknown) {
  const viewer = await requireViewer(`/tickets/${target.number}`)
  const call = parseWrite(handoverInput, target, fields)
  if (!call.ok) return call
  return refreshed(await handOver(viewer, call.value.number, call.value.input, call.value.options))
}

export async function startDeviationAction(target: TicketTarget, fields: unknown) {
  const viewer = await requireViewer(`/tickets/${target.number}`)
  const call = parseWrite(deviationInput, target, fields)
  if (!call.ok) return call
  return refreshed(
    await startDeviation(viewer, call.value.number, call.value.input, call.value.options),
  )
}

export async function endDeviationAction(target: TicketTarget) {
  const viewer = await requireViewer(`/tickets/${target.number}`)
  const call = parseWrite(z.null(), target, null)
  if (!call.ok) return call
  return refreshed(await endDeviation(viewer, call.value.number, call.value.options))
}
