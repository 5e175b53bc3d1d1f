import { PLAN_WORDS } from '@/lib/accounts/plan-words'
import type { Deployment, Lane, SlaPlan } from '@/lib/priority/types'

export const DEPLOYMENT_WORDS = {
  SELF_HOSTED: 'Self-hosted',
  CLOUD: 'Cloud',
} as const satisfies Record<Deployment, string>

/** R5: without a plan of its own an account has that of its segment and deployment. */
export function planWords(plan: SlaPlan | null): string {
  return plan === null ? 'SLA by segment' : PLAN_WORDS[plan]
}

export const LANE_WORDS = {
  RANKED: 'ranked',
  WAITING: 'waiting',
  WITH_CE: 'with the CE',
  DONE: 'done',
} as const satisfies Record<Lane, string>
