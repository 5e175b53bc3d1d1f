import type { Viewer } from '@/lib/auth/viewer'
import type { Cast } from './cast'
import type { Customer } from './customers'
import type { Random } from './random'
import type { Story, Talk } from './stories/story'
import { HOUR, type Step } from './week'

/** One ticket of the week, told step by step. */
export interface Case {
  random: Random
  cast: Cast
  customer: Customer
  /** An address of the customer; null for our own work. */
  requester: string | null
  story: Story
  talk: Talk
  /** Who handles it. */
  engineer: Viewer
  receivedAt: number
  /** The end of the week: now. */
  end: number
  /** The number, once it is opened. */
  ticket: { number: number }
  steps: Step[]
}

/** The moment at which so much of the time from the request until now has passed. */
export function partway(told: Case, part: number): number {
  return told.receivedAt + (told.end - told.receivedAt) * part
}

const REPOS = [
  'acme/monolith',
  'core/payments',
  'mobile/app',
  'infra/terraform',
  'data/etl-jobs',
  'web/storefront',
]
const VERSIONS = ['6.4.0', '6.4.2', '6.5.0', '6.5.1']

/** Puts names and numbers into a text; the same ticket keeps the same ones. */
export function fillIn(text: string, random: Random): string {
  const words: Record<string, string> = {
    repo: random.pick(REPOS),
    version: random.pick(VERSIONS),
    count: String(random.int(12, 480)),
  }
  return text.replaceAll(/\{(repo|version|count)\}/g, (_, name: string) => words[name] ?? '')
}

const WEEKEND_SHARE = 0.2

/** An instant so many hours ago; of those on a weekend most are drawn again. */
export function drawAge(
  random: Random,
  end: number,
  [from, to]: readonly [number, number],
): number {
  for (let attempt = 0; ; attempt++) {
    const at = end - random.between(from, to) * HOUR
    const weekend = [0, 6].includes(new Date(at).getUTCDay())
    if (!weekend || attempt === 5 || random.chance(WEEKEND_SHARE)) return at
  }
}
