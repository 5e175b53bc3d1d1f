import type { SlaPlan } from '@/lib/priority/types'

/** The contract plans as people call them. */
export const PLAN_WORDS = {
  ENTERPRISE: 'Enterprise SLA',
  ENTERPRISE_PREMIUM: 'Premium SLA',
  ENTERPRISE_STARTER: 'Starter SLA',
  NONE: 'no SLA',
} as const satisfies Record<SlaPlan, string>
