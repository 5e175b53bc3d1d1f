import type { WorkloadMode } from '@/lib/priority/types'

/** What people call the workload modes. */
export const MODE_WORDS = { NORMAL: 'Normal', SURGE: 'Surge' } as const satisfies Record<
  WorkloadMode,
  string
>
