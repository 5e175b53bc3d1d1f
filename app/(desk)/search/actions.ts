'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { requireViewer } from '@/lib/auth/session'
import type { Outcome } from '@/lib/outcome'
import { parseInput } from '@/lib/people/parse-form'
import { removeView, saveView, updateView } from '@/lib/saved-views/mutations'
import { savedViewInput, savedViewPatch } from '@/lib/saved-views/schema'

/** Keeps a search under a name. */
export async function saveViewAction(input: unknown): Promise<Outcome<unknown>> {
  const viewer = await requireViewer()
  const parsed = parseInput(savedViewInput, input)
  if (!parsed.ok) return parsed
  const outcome = await saveView(viewer, parsed.value)
  refresh()
  return outcome
}

const viewTarget = z.strictObject({ id: z.uuid(), version: z.int().positive() })

/** Gives a saved view another name or query. */
export async function updateViewAction(
  target: { id: string; version: number },
  fields: unknown,
): Promise<Outcome<unknown>> {
  const viewer = await requireViewer()
  const at = parseInput(viewTarget, target)
  if (!at.ok) return at
  const patch = parseInput(savedViewPatch, fields)
  if (!patch.ok) return patch
  const { id, version: ifVersion } = at.value
  const outcome = await updateView(viewer, id, patch.value, { ifVersion })
  refresh()
  return outcome
}

/** Takes a saved view away. */
export async function removeViewAction(id: string): Promise<Outcome<unknown>> {
  const viewer = await requireViewer()
  const parsed = parseInput(z.strictObject({ id: z.uuid() }), { id })
  if (!parsed.ok) return parsed
  const outcome = await removeView(viewer, parsed.value.id)
  refresh()
  return outcome
}
