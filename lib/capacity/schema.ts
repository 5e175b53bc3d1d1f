import { z } from 'zod'
import { text } from '@/lib/tickets/schema'

/** At capacity, and why; or back, which needs no reason. */
export const capacityInput = z
  .strictObject({ atCapacity: z.boolean(), reason: text(5000).nullish() })
  .refine(({ atCapacity, reason }) => !atCapacity || Boolean(reason), {
    path: ['reason'],
    message: 'being at capacity needs a reason',
  })
export type CapacityInput = z.output<typeof capacityInput>
