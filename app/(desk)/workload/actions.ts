'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { requireViewer } from '@/lib/auth/session'
import { setLimit } from '@/lib/capacity/mutations'
import { limitInput } from '@/lib/capacity/schema'
import type { Outcome } from '@/lib/outcome'
import { parseInput } from '@/lib/people/parse-form'
import { WORKLOAD_MODES } from '@/lib/priority/types'
import { text } from '@/lib/tickets/schema'
import { switchWorkload } from '@/lib/workload/mutations'

const switchInput = z.strictObject({
  version: z.int().positive(),
  mode: z.enum(WORKLOAD_MODES),
  reason: text(5000),
})

/** Switches the workload mode for everyone (R32). */
export async function switchWorkloadAction(
  version: number,
  fields: { mode: string; reason: string },
): Promise<Outcome<unknown>> {
  const viewer = await requireViewer()
  const parsed = parseInput(switchInput, { ...fields, version })
  if (!parsed.ok) return parsed
  const { mode, reason } = parsed.value
  const outcome = await switchWorkload(viewer, { mode, reason }, { ifVersion: version })
  refresh()
  return outcome
}

/** Sets how many open tickets somebody takes at most. */
export async function setLimitAction(email: unknown, fields: unknown): Promise<Outcome<unknown>> {
  const viewer = await requireViewer()
  const person = parseInput(z.email(), email)
  if (!person.ok) return person
  const parsed = parseInput(limitInput, fields)
  if (!parsed.ok) return parsed
  const outcome = await setLimit(viewer, person.value, parsed.value)
  refresh()
  return outcome
}
