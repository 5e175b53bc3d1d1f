import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { sum, tallyOne, tallyPlaywright, tallyVitest } from './tally'

const dir = mkdtempSync(join(tmpdir(), 'queueone-tally-'))
afterAll(() => rmSync(dir, { recursive: true }))

function report(content: unknown): string {
  const path = join(dir, 'report.json')
  writeFileSync(path, JSON.stringify(content))
  return path
}

it('counts vitest’s report', () => {
  const path = report({ numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 })
  expect(tallyVitest(path, false)).toEqual({ passed: 3, failed: 1, skipped: 3 })
})

it('counts Playwright’s report, a flaky test as a failure', () => {
  const path = report({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 1 } })
  expect(tallyPlaywright(path, false)).toEqual({ passed: 4, failed: 2, skipped: 1 })
})

it('counts a run that broke as a failure, even with every test passed or no report at all', () => {
  expect(tallyVitest(report({ numPassedTests: 3 }), false).failed).toBe(1)
  expect(tallyPlaywright(join(dir, 'none.json'), false).failed).toBe(1)
})

it('sums over all suites', () => {
  expect(sum([tallyOne(true), tallyOne(false), { passed: 5, failed: 0, skipped: 2 }])).toEqual({
    passed: 6,
    failed: 1,
    skipped: 2,
  })
})
