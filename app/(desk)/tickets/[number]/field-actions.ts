'use server'
import { z } from 'zod'
import type { TicketTarget } from '@/components/tickets/ticket-actions'
import { requireViewer } from '@/lib/auth/session'
import { fieldsInput, peopleInput, redactInput } from '@/lib/tickets/extras'
import { redactAttachment } from '@/lib/tickets/mutations/redact-attachment'
import { redactMessage } from '@/lib/tickets/mutations/redact-message'
import { setFields } from '@/lib/tickets/mutations/set-fields'
import { setPeople } from '@/lib/tickets/mutations/set-people'
import { parseWrite, refreshed } from './write'

const redaction = redactInput.extend({ message: z.guid() })
const fileRedaction = redaction.extend({ attachment: z.guid() })

export async function setFieldsAction(target: TicketTarget, fields: unknown) {
  const viewer = await requireViewer(`/tickets/${target.number}`)
  const call = parseWrite(fieldsInput, target, fields)
  if (!call.ok) return call
  return refreshed(await setFields(viewer, call.value.number, call.value.input, call.value.options))
}

export async function setPeopleAction(target: TicketTarget, fields: unknown) {
  const viewer = await requireViewer(`/tickets/${target.number}`)
  const call = parseWrite(peopleInput, target, fields)
  if (!call.ok) return call
  return refreshed(await setPeople(viewer, call.value.number, call.value.input, call.value.options))
}

export async function redactAction(target: TicketTarget, fields: unknown) {
  const viewer = await requireViewer(`/tickets/${target.number}`)
  const call = parseWrite(redaction, target, fields)
  if (!call.ok) return call
  const { number, input, options } = call.value
  const { message, reason } = input
  return refreshed(await redactMessage(viewer, { number, message }, { reason }, options))
}

export async function redactAttachmentAction(target: TicketTarget, fields: unknown) {
  const viewer = await requireViewer(`/tickets/${target.number}`)
  const call = parseWrite(fileRedaction, target, fields)
  if (!call.ok) return call
  const { number, input } = call.value
  const { reason, ...file } = input
  // No version: whatever else has happened to the ticket, the file has to go.
  return refreshed(await redactAttachment(viewer, { number, ...file }, { reason }))
}
