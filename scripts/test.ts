import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sentenceOf } from './start/start-error'
import { listenForStop, type Stop } from './start/stop'
import { withoutSettings } from './test/environment'
import { SUITES } from './test/suites'
import { sum, type Tally, tallyOne } from './test/tally'

/** `npm test`: everything that guards the project; `npm test -- --only unit,e2e` a part of it. */
function chooseSuites(args: string[]): string[] {
  const names = Object.keys(SUITES)
  const at = args.indexOf('--only')
  const only = at < 0 ? names : (args[at + 1] ?? '').split(',')
  const known = only.every((name) => names.includes(name))
  if (known && (at >= 0 || args.length === 0)) return only
  console.error(`--only wants one or more of ${names.join(', ')}, with commas between.`)
  process.exit(2)
}

async function runSuites(names: string[], dir: string, stop: Stop): Promise<Tally> {
  const env = { ...withoutSettings(process.env), TZ: 'UTC' }
  const tallies: Tally[] = []
  for (const name of names) {
    console.log(`\n── ${name} ──`)
    const begun = Date.now()
    const tally = await runSuite(name, { dir, env, stop })
    tallies.push(tally)
    const seconds = ((Date.now() - begun) / 1_000).toFixed(1)
    console.log(`── ${name}: ${tally.passed} passed, ${tally.failed} failed in ${seconds} s`)
  }
  return sum(tallies)
}

/** A suite that breaks is one failure, and the others still run. */
async function runSuite(
  name: string,
  bench: Parameters<(typeof SUITES)[string]>[0],
): Promise<Tally> {
  try {
    return (await SUITES[name]?.(bench)) ?? tallyOne(false)
  } catch (error) {
    bench.stop.signal.throwIfAborted()
    console.error(sentenceOf(error, bench.dir))
    return tallyOne(false)
  }
}

const names = chooseSuites(process.argv.slice(2))
const stop = listenForStop()
const dir = mkdtempSync(join(tmpdir(), 'queueone-'))
let status = 1
try {
  const { passed, failed, skipped } = await runSuites(names, dir, stop)
  status = failed === 0 ? 0 : 1
  console.log(`\ntests: ${passed} passed, ${failed} failed, ${skipped} skipped`)
} catch (error) {
  console.error(stop.signal.aborted ? 'Stopped.' : sentenceOf(error, dir))
} finally {
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
}
process.exit(status)
