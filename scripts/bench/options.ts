/** Tickets in the database of a figure. */
export const SIZES = [10_000, 100_000, 1_000_000]

/** What a run of the bench is asked for. */
export interface BenchOptions {
  /** Names of figures. */
  only: string[]
  /** Ascending; the figures over HTTP use the last. */
  sizes: number[]
}

function textAfter(args: string[], name: string): string | undefined {
  const at = args.indexOf(name)
  return at < 0 ? undefined : (args[at + 1] ?? '')
}

/**
 * Reads `--only a,b` and `--size N` (the largest database to make); a sentence says what is wrong.
 * @example parseOptions(['--size', '10000'], ['core']) // { only: ['core'], sizes: [10000] }
 */
export function parseOptions(args: string[], names: string[]): BenchOptions | string {
  const stray = args.filter((_, i) => i % 2 === 0).find((arg) => !/^--(only|size)$/.test(arg))
  if (stray !== undefined) return `“${stray}” is unknown; there are --only and --size.`
  const only = textAfter(args, '--only')?.split(',') ?? names
  if (!only.every((name) => names.includes(name))) {
    return `--only wants one or more of ${names.join(', ')}, with commas between.`
  }
  const most = Number(textAfter(args, '--size') ?? SIZES.at(-1))
  if (!Number.isInteger(most) || most < 1_000) return '--size wants a number of tickets from 1000.'
  const smaller = SIZES.filter((size) => size <= most)
  return { only, sizes: smaller.length > 0 ? smaller : [most] }
}
