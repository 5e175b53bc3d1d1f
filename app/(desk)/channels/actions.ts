'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import type { VisitTarget } from '@/components/channels/channel-actions'
import { requireViewer } from '@/lib/auth/session'
import { createChannel } from '@/lib/channels/mutations/edit-channels'
import { leaveVisit, prolongVisit, startVisit } from '@/lib/channels/mutations/visit'
import { channelInput, prolongationInput, visitInput } from '@/lib/channels/schema'
import { done, type Outcome } from '@/lib/outcome'
import { parseInput } from '@/lib/people/parse-form'

const PAGE = '/channels'
const targetInput = z.strictObject({ id: z.guid(), version: z.int().positive() })

/** The page reads itself again, after a refusal too: what made it stale has to be seen. */
function refreshed(outcome: Outcome<unknown>): Outcome<null> {
  refresh()
  return outcome.ok ? done(null) : outcome
}

export async function addChannelAction(fields: unknown): Promise<Outcome<null>> {
  const viewer = await requireViewer(PAGE)
  const parsed = parseInput(channelInput, fields)
  return parsed.ok ? refreshed(await createChannel(viewer, parsed.value)) : parsed
}

export async function visitAction(channel: unknown, fields: unknown): Promise<Outcome<null>> {
  const viewer = await requireViewer(PAGE)
  const id = parseInput(z.guid(), channel)
  if (!id.ok) return id
  const input = parseInput(visitInput, fields)
  return input.ok ? refreshed(await startVisit(viewer, id.value, input.value)) : input
}

export async function prolongAction(target: VisitTarget, fields: unknown): Promise<Outcome<null>> {
  const viewer = await requireViewer(PAGE)
  const at = parseInput(targetInput, target)
  if (!at.ok) return at
  const input = parseInput(prolongationInput, fields)
  if (!input.ok) return input
  const options = { ifVersion: at.value.version }
  return refreshed(await prolongVisit(viewer, at.value.id, input.value, options))
}

export async function leaveAction(target: VisitTarget): Promise<Outcome<null>> {
  const viewer = await requireViewer(PAGE)
  const at = parseInput(targetInput, target)
  if (!at.ok) return at
  return refreshed(await leaveVisit(viewer, at.value.id, { ifVersion: at.value.version }))
}
