'use server'
import type { TicketTarget } from '@/components/tickets/ticket-actions'
import { requireViewer } from '@/lib/auth/session'
import { changeRequest } from '@/lib/presales/mutations/change-request'
import { engageSupport } from '@/lib/presales/mutations/engage-support'
import { requestParts, requestPatch } from '@/lib/presales/schema'
import { parseWrite, refreshed } from './write'

export async function engageAction(target: TicketTarget, fields: unknown) {
  const viewer = await requireViewer(`/tickets/${target.number}`)
  const call = parseWrite(requestParts, target, fields)
  if (!call.ok) return call
  const { number, input, options } = call.value
  return refreshed(await engageSupport(viewer, number, input, options))
}

export async function changeRequestAction(target: TicketTarget, fields: unknown) {
  const viewer = await requireViewer(`/tickets/${target.number}`)
  const call = parseWrite(requestPatch, target, fields)
  if (!call.ok) return call
  const { number, input, options } = call.value
  return refreshed(await changeRequest(viewer, number, input, options))
}
