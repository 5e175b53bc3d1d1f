'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { requireViewer } from '@/lib/auth/session'
import type { Outcome } from '@/lib/outcome'
import { parseInput } from '@/lib/people/parse-form'
import { removeView, saveView } from '@/lib/saved-views/mutations'
import { savedViewInput } from '@/lib/saved-views/schema'

/** Keeps a search under a name. */
export async function saveViewAction(input: unknown): Promise<Outcome<unknown>> {
  const viewer = await requireViewer()
  const parsed = parseInput(savedViewInput, input)
  if (!parsed.ok) return parsed
  const outcome = await saveView(viewer, parsed.value)
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
