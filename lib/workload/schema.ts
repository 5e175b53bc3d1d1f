import { z } from 'zod'
import { WORKLOAD_MODES } from '@/lib/priority/types'
import { text } from '@/lib/tickets/schema'

export const workloadInput = z.strictObject({ mode: z.enum(WORKLOAD_MODES), reason: text(5000) })
export type WorkloadInput = z.output<typeof workloadInput>
