'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import type { SaveResult, TicketTarget } from '@/components/tickets/ticket-actions'
import { requireViewer } from '@/lib/auth/session'
import { done, type Outcome } from '@/lib/outcome'
import { parseInput } from '@/lib/people/parse-form'
import { fieldsInput, peopleInput, redactInput } from '@/lib/tickets/extras'
import { redactMessage } from '@/lib/tickets/mutations/redact-message'
import { setFields } from '@/lib/tickets/mutations/set-fields'
import { setPeople } from '@/lib/tickets/mutations/set-people'
import type { TicketView } from '@/lib/tickets/view'

const targetInput = z.strictObject({ number: z.int().positive(), version: z.int().positive() })
const redaction = redactInput.extend({ message: z.guid() })

function parseWrite<T>(schema: z.ZodType<T>, target: TicketTarget, fields: unknown) {
  const at = parseInput(targetInput, target)
  if (!at.ok) return at
  const parsed = parseInput(schema, fields)
  if (!parsed.ok) return parsed
  const { number, version } = at.value
  return done({ number, input: parsed.value, options: { ifVersion: version } })
}

/** The screen reads itself again, after a refusal too: what made it stale has to be seen. */
function refreshed(outcome: Outcome<TicketView>): SaveResult {
  refresh()
  return outcome.ok
    ? done({ number: outcome.value.number, version: outcome.value.version })
    : outcome
}

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
