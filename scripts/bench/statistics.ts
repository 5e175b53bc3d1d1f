/** The value below which the share `p` of the sorted samples lies. */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN
}

/** The middle of the samples. */
export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5)
}

/** Three significant digits, which is more than these measurements hold. */
export function round(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3))
}

/** Runs of each side by turns, so that another load on the machine falls on all of them alike. */
export const RUNS = 5

/**
 * Measures every side once in each of five rounds, every other round in the opposite order.
 * @returns the samples of each side, by name
 */
export async function alternate<T, Name extends string>(
  sides: Record<Name, () => Promise<T>>,
  runs = RUNS,
): Promise<Record<Name, T[]>> {
  const names = Object.keys(sides) as Name[]
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    T[]
  >
  for (let run = 0; run < runs; run++) {
    for (const name of run % 2 === 0 ? names : names.toReversed()) {
      samples[name].push(await sides[name]())
    }
  }
  return samples
}
