import { compareKeys, comparePart } from './compare'
import { POLICY_1, type Policy } from './policy'
import type { KeyPart } from './policy-parts'
import {
  type OrderKey,
  PRIORITIES,
  type Reason,
  type RuleId,
  SEGMENTS,
  type WorkloadMode,
} from './types'
import { lengthInWords } from './words'

/** The key part that puts one ticket before another, with its rule and a few words for a list row. */
export type Decisive = Reason & { part: KeyPart }

/** The outcome of a comparison: the number of the ticket that stands first, and why. */
export type Comparison = Decisive & { first: number }

/** Rules of parts that are the same in every mode; the others belong to the mode's own rule. */
const RULE_OF_PART: Partial<Record<KeyPart, RuleId>> = {
  deviated: 'R31',
  segmentRank: 'R3',
  unchecked: 'R23',
  number: 'R1',
}

/**
 * The first key part that decides that `a` stands before `b`, in words that fit a list row. Times
 * are given as the length between the two, which reads the same in every zone and at every hour.
 *
 * @example decisive('NORMAL', a, b) → { part: 'respondBy', rule: 'R29', text: 'due 40 min sooner' }
 */
export function decisive(mode: WorkloadMode, a: OrderKey, b: OrderKey): Decisive {
  return decisiveUnder(POLICY_1, mode, { a, b })
}

/** As `decisive`, under the policy that the keys were made with. */
export function decisiveUnder(
  policy: Policy,
  mode: WorkloadMode,
  { a, b }: { a: OrderKey; b: OrderKey },
): Decisive {
  const { parts, rule } = policy.order[mode]
  const part = parts.find((candidate) => comparePart(candidate, a, b) !== 0) ?? 'number'
  return { part, rule: RULE_OF_PART[part] ?? rule, text: WORDS[part]({ a, b, policy }) }
}

/** Which of two tickets stands first and the part that decides, for any two tickets. */
// biome-ignore lint/complexity/useMaxParams: a comparison has two sides, and only simulations name another policy.
export function compareTickets(
  mode: WorkloadMode,
  a: OrderKey,
  b: OrderKey,
  policy: Policy = POLICY_1,
): Comparison {
  const [first, second] = compareKeys(mode, a, b, policy) <= 0 ? [a, b] : [b, a]
  return { first: first.number, ...decisiveUnder(policy, mode, { a: first, b: second }) }
}

type Pair = { a: OrderKey; b: OrderKey; policy: Policy }

const WORDS: Record<KeyPart, (pair: Pair) => string> = {
  class: ({ a, b }) => `${classInWords(a)} before ${classInWords(b)}`,
  deviated: ({ a }) => `put at the head of ${PRIORITIES[a.class]} by a deviation`,
  wordOwed: () => 'owed a word, the next is not',
  segmentRank: ({ a, b, policy }) =>
    `${segmentInWords(policy, a.segmentRank)} before ${segmentInWords(policy, b.segmentRank)}`,
  unchecked: () => 'checked, the next is an unchecked claim',
  respondBy: ({ a, b }) => sooner('due', a.respondBy, b.respondBy),
  surgeDueAt: ({ a, b }) => sooner('SLA due', a.surgeDueAt, b.surgeDueAt),
  receivedAt: ({ a, b }) => `received ${lengthInWords(b.receivedAt - a.receivedAt)} earlier`,
  number: ({ a, b }) => `received together, number ${a.number} before ${b.number}`,
}

function classInWords(key: OrderKey): string {
  return `${PRIORITIES[key.class]}${key.deviated ? ' (deviation)' : ''}`
}

function segmentInWords(policy: Policy, rank: number): string {
  const segment = SEGMENTS.find((candidate) => policy.segments[candidate].rank === rank)
  return segment ? policy.segments[segment].label : `rank ${rank}`
}

function sooner(what: string, a: number | null, b: number | null): string {
  if (a === null || b === null) return `${what}, the next has no such clock`
  return `${what} ${lengthInWords(b - a)} sooner`
}
