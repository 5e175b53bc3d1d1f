import 'server-only'
import { refresh } from 'next/cache'
import { z } from 'zod'
import type { SaveResult, TicketTarget } from '@/components/tickets/ticket-actions'
import { done, type Outcome } from '@/lib/outcome'
import { parseInput } from '@/lib/people/parse-form'

const targetInput = z.strictObject({ number: z.int().positive(), version: z.int().positive() })

/** Both arguments of a write, parsed; the field errors are those of the fields. */
export function parseWrite<T>(schema: z.ZodType<T>, target: TicketTarget, fields: unknown) {
  const at = parseInput(targetInput, target)
  if (!at.ok) return at
  const parsed = parseInput(schema, fields)
  if (!parsed.ok) return parsed
  const { number, version } = at.value
  return done({ number, input: parsed.value, options: { ifVersion: version } })
}

/** The screen reads itself again, after a refusal too: what made it stale has to be seen. */
export function refreshed(outcome: Outcome<{ number: number; version: number }>): SaveResult {
  refresh()
  if (!outcome.ok) return outcome
  return done({ number: outcome.value.number, version: outcome.value.version })
}
