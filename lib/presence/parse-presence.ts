import { z } from 'zod'
import { PRESENCE_STATES, type Presence } from './presence'

const presence = z.object({
  number: z.number(),
  email: z.string(),
  name: z.string(),
  state: z.enum(PRESENCE_STATES),
}) satisfies z.ZodType<Presence>

/** A payload of the channel `presence`; null for what is none. */
export function parsePresence(payload: string): Presence | null {
  try {
    return presence.parse(JSON.parse(payload))
  } catch {
    return null
  }
}
