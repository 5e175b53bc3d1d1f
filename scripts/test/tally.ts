import { readFileSync } from 'node:fs'

/** How many tests went how. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
}

/** One suite that is one test: the linter, the types. */
export function tallyOne(ok: boolean): Tally {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
}

function readReport(path: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
}

/** A run that failed without a failed test (a file that does not load, a crash) counts as one failure. */
function orOneFailure(tally: Tally, ok: boolean): Tally {
  return ok || tally.failed > 0 ? tally : { ...tally, failed: 1 }
}

/** Counts vitest's JSON report. */
export function tallyVitest(path: string, ok: boolean): Tally {
  const report = readReport(path)
  const count = (name: string) => Number(report[name] ?? 0)
  return orOneFailure(
    {
      passed: count('numPassedTests'),
      failed: count('numFailedTests'),
      skipped: count('numPendingTests') + count('numTodoTests'),
    },
    ok,
  )
}

/** Counts Playwright's JSON report. One that passed only when tried again is a failure. */
export function tallyPlaywright(path: string, ok: boolean): Tally {
  const stats = (readReport(path).stats ?? {}) as Record<string, number>
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats
  return orOneFailure({ passed: expected, failed: unexpected + flaky, skipped }, ok)
}

/** All suites together. */
export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}
