import type { z } from 'zod'

/** What a NOTIFY brought, as its channel's schema has it; null for somebody else's, which says nothing to us. */
export function parsePayload<T>(schema: z.ZodType<T>, payload: string): T | null {
  try {
    return schema.parse(JSON.parse(payload))
  } catch {
    return null
  }
}
