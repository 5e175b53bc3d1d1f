import { POLICY_1, type Policy } from './policy'
import type { KeyPart } from './policy-parts'
import type { OrderKey, WorkloadMode } from './types'

/**
 * Which of two keys stands first in a mode: negative when `a` does. Never 0 for different tickets,
 * since every mode's key ends in the ticket number (R1).
 */
// biome-ignore lint/complexity/useMaxParams: a comparator has two sides, and only simulations name another policy.
export function compareKeys(
  mode: WorkloadMode,
  a: OrderKey,
  b: OrderKey,
  policy: Policy = POLICY_1,
): number {
  for (const part of policy.order[mode].parts) {
    const difference = comparePart(part, a, b)
    if (difference !== 0) return difference
  }
  return a.number - b.number
}

/** Compares one part: true stands first, but for `unchecked`, which stands last; null stands last. */
export function comparePart(part: KeyPart, a: OrderKey, b: OrderKey): number {
  switch (part) {
    case 'deviated':
    case 'wordOwed':
      return Number(b[part]) - Number(a[part])
    case 'unchecked':
      return Number(a.unchecked) - Number(b.unchecked)
    case 'respondBy':
    case 'surgeDueAt':
      return compareDue(a[part], b[part])
    default:
      return a[part] - b[part]
  }
}

function compareDue(a: number | null, b: number | null): number {
  if (a === null) return b === null ? 0 : 1
  return b === null ? -1 : a - b
}
