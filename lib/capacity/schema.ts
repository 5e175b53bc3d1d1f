import { z } from 'zod'
import { text } from '@/lib/tickets/schema'

const MOST = 999

/** How many open tickets somebody takes at most; null = no limit. */
const takesAtMost = z
  .int('must be a whole number of tickets, or null for no limit')
  .min(1, 'must be at least 1; who takes nothing is at capacity')
  .max(MOST, `must be at most ${MOST}`)
  .nullable()

/** At capacity, and why; or back, which needs no reason. A limit that is left out stays. */
export const capacityInput = z
  .strictObject({
    atCapacity: z.boolean(),
    reason: text(5000).nullish(),
    takesAtMost: takesAtMost.optional(),
  })
  .refine(({ atCapacity, reason }) => !atCapacity || Boolean(reason), {
    path: ['reason'],
    message: 'being at capacity needs a reason',
  })
export type CapacityInput = z.output<typeof capacityInput>

/** What somebody can take, set by themselves or by who leads them. */
export const limitInput = z.strictObject({ takesAtMost })
export type LimitInput = z.output<typeof limitInput>
