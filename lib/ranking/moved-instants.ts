import type { Clocks } from '@/lib/priority/clocks'

const NAMES = ['slaDueAt', 'goalDueAt', 'respondBy'] as const

/** An instant of `Clocks` before and after, ISO-8601; null where nothing is owed. */
export type MovedInstants = Partial<
  Record<(typeof NAMES)[number], { from: string | null; to: string | null }>
>

/** Which due instants differ, and from when to when; null when none does. */
export function movedInstants(before: Clocks, after: Clocks): MovedInstants | null {
  const moved = NAMES.filter((name) => before[name] !== after[name])
  if (moved.length === 0) return null
  return Object.fromEntries(
    moved.map((name) => [name, { from: iso(before[name]), to: iso(after[name]) }]),
  )
}

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())
