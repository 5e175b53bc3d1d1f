import { z } from 'zod'
import { PRESENCE_STATES, type Presence } from './presence'

/** What is said on the channel `presence`. */
export const presenceSchema = z.object({
  number: z.number(),
  email: z.string(),
  name: z.string(),
  state: z.enum(PRESENCE_STATES),
}) satisfies z.ZodType<Presence>
