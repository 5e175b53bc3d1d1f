'use server'
import { refresh } from 'next/cache'
import { requireViewer } from '@/lib/auth/session'
import { setCapacity } from '@/lib/capacity/mutations'
import { capacityInput } from '@/lib/capacity/schema'
import type { Outcome } from '@/lib/outcome'
import { parseInput } from '@/lib/people/parse-form'

/** Says of the viewer that they take no more tickets, or that they are back. */
export async function setCapacityAction(fields: unknown): Promise<Outcome<unknown>> {
  const viewer = await requireViewer('/next')
  const parsed = parseInput(capacityInput, fields)
  if (!parsed.ok) return parsed
  const outcome = await setCapacity(viewer, parsed.value)
  refresh()
  return outcome
}
