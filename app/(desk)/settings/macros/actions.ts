'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { requireViewer } from '@/lib/auth/session'
import { createMacro, deleteMacro, updateMacro } from '@/lib/macros/mutations'
import { macroPatch, newMacroInput } from '@/lib/macros/schema'
import { done, type Outcome } from '@/lib/outcome'
import { parseInput } from '@/lib/people/parse-form'

const PAGE = '/settings/macros'
const target = z.strictObject({ id: z.uuid(), version: z.int().positive() })

/** The page reads itself again, after a refusal too: what made it stale has to be seen. */
function refreshed(outcome: Outcome<unknown>): Outcome<null> {
  revalidatePath(PAGE)
  return outcome.ok ? done(null) : outcome
}

export async function addMacroAction(fields: unknown): Promise<Outcome<null>> {
  const viewer = await requireViewer(PAGE)
  const parsed = parseInput(newMacroInput, fields)
  return parsed.ok ? refreshed(await createMacro(viewer, parsed.value)) : parsed
}

export async function editMacroAction(at: unknown, fields: unknown): Promise<Outcome<null>> {
  const viewer = await requireViewer(PAGE)
  const macro = parseInput(target, at)
  if (!macro.ok) return macro
  const parsed = parseInput(macroPatch, fields)
  if (!parsed.ok) return parsed
  const { id, version } = macro.value
  return refreshed(await updateMacro(viewer, id, parsed.value, { ifVersion: version }))
}

export async function deleteMacroAction(at: unknown): Promise<Outcome<null>> {
  const viewer = await requireViewer(PAGE)
  const macro = parseInput(target, at)
  if (!macro.ok) return macro
  const { id, version } = macro.value
  return refreshed(await deleteMacro(viewer, id, { ifVersion: version }))
}
