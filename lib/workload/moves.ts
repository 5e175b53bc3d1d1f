import { decisiveUnder } from '@/lib/priority/decisive'
import type { Policy } from '@/lib/priority/policy'
import type { KeyPart } from '@/lib/priority/policy-parts'
import {
  type OrderKey,
  type RuleId,
  SEGMENTS,
  type Segment,
  type WorkloadMode,
} from '@/lib/priority/types'

/** A ticket near the head of one of the orders, with its place in both. */
export interface Standing {
  key: OrderKey
  places: Record<WorkloadMode, number>
}

/** How a switch moved one ticket, and the part of the key that decided: ids, numbers and places alone. */
export interface Move {
  number: number
  from: number
  to: number
  part: KeyPart
  rule: RuleId
  segment: Segment | null
  /** Whom it went past, or who went past it. */
  past: Segment | null
  /** Whether a contract's clock counts in a surge. */
  hasClock: boolean
}

/** What a switch did to the order: the tickets that moved most, and how many of the new head were not in the old. */
export interface Moves {
  moved: Move[]
  head: number
  newInHead: number
}

/** So many of each order are looked at. */
export const HEAD = 50
/** So many are kept of those that rose, and of those that fell. */
const KEPT = 10

/**
 * What moved most when `mode` began, those that moved farther first.
 *
 * Each of `standings` is one of the first `HEAD` of either order, and all of those are given. Then for each that moved
 * there is one that it went past, or that went past it, among them: it tells why.
 */
export function mostMoved(
  standings: readonly Standing[],
  mode: WorkloadMode,
  policy: Policy,
): Moves {
  const before: WorkloadMode = mode === 'SURGE' ? 'NORMAL' : 'SURGE'
  const from = (one: Standing) => one.places[before]
  const to = (one: Standing) => one.places[mode]
  const farFirst = (a: Standing, b: Standing) =>
    Math.abs(to(b) - from(b)) - Math.abs(to(a) - from(a)) || to(a) - to(b)
  const rose = standings.filter((one) => to(one) < from(one)).sort(farFirst)
  const fell = standings.filter((one) => to(one) > from(one)).sort(farFirst)
  const kept = [...rose.slice(0, KEPT), ...fell.slice(0, KEPT)].sort(farFirst)
  const moved = kept.flatMap((one) => {
    const past = findPassed(standings, one, { from, to })
    return past ? [moveOf(one, past, { before, mode, policy })] : []
  })
  const head = standings.filter((one) => to(one) <= HEAD)
  return { moved, head: head.length, newInHead: head.filter((one) => from(one) > HEAD).length }
}

type PlaceOf = (one: Standing) => number

/** The nearest that changed sides with it: behind a ticket that rose, before one that fell. */
function findPassed(
  standings: readonly Standing[],
  one: Standing,
  { from, to }: { from: PlaceOf; to: PlaceOf },
): Standing | null {
  const rose = to(one) < from(one)
  const passed = standings.filter((other) =>
    rose
      ? from(other) < from(one) && to(other) > to(one)
      : from(other) > from(one) && to(other) < to(one),
  )
  const near = passed.sort((a, b) => Math.abs(to(a) - to(one)) - Math.abs(to(b) - to(one)))
  return near[0] ?? null
}

interface Switch {
  before: WorkloadMode
  mode: WorkloadMode
  policy: Policy
}

function moveOf(one: Standing, past: Standing, { before, mode, policy }: Switch): Move {
  const [from, to] = [one.places[before], one.places[mode]]
  const pair = to < from ? { a: one.key, b: past.key } : { a: past.key, b: one.key }
  const { part, rule } = decisiveUnder(policy, mode, pair)
  return {
    number: one.key.number,
    from,
    to,
    part,
    rule,
    segment: segmentOf(policy, one.key),
    past: segmentOf(policy, past.key),
    hasClock: one.key.surgeDueAt !== null,
  }
}

function segmentOf(policy: Policy, { segmentRank }: OrderKey): Segment | null {
  return SEGMENTS.find((segment) => policy.segments[segment].rank === segmentRank) ?? null
}
