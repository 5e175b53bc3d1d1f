'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { requireViewer } from '@/lib/auth/session'
import type { Outcome } from '@/lib/outcome'
import { parseInput } from '@/lib/people/parse-form'
import { skipTicket, takeNext } from '@/lib/queue/mutations'
import { assignTicket } from '@/lib/tickets/mutations/assign-ticket'
import { text } from '@/lib/tickets/schema'

const number = z.int().positive()
const takeInput = z.strictObject({ number, version: number })
const skipInput = z.strictObject({ number, reason: text(5000) })

/** Gives the ticket to the caller, if it still is as they saw it. */
export async function takeAction(ticket: number, version: number): Promise<Outcome<unknown>> {
  const viewer = await requireViewer()
  const parsed = parseInput(takeInput, { number: ticket, version })
  if (!parsed.ok) return parsed
  const fields = { assignee: viewer.email }
  return assignTicket(viewer, parsed.value.number, fields, { ifVersion: parsed.value.version })
}

/** Gives the first ticket that nobody has to the caller. */
export async function takeNextAction(): Promise<Outcome<{ number: number } | null>> {
  const viewer = await requireViewer()
  const outcome = await takeNext(viewer, {})
  refresh()
  return outcome.ok && outcome.value
    ? { ok: true, value: { number: outcome.value.number } }
    : outcome
}

/** Passes over a ticket in the caller's "next", with a reason. */
export async function skipAction(ticket: number, reason: string): Promise<Outcome<unknown>> {
  const viewer = await requireViewer()
  const parsed = parseInput(skipInput, { number: ticket, reason })
  if (!parsed.ok) return parsed
  return skipTicket(viewer, parsed.value, {})
}
