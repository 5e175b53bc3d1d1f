'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { requireViewer } from '@/lib/auth/session'
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
