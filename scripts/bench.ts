import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { type Figure, toFigure } from './bench/figure'
import { measureApi } from './bench/figures/api'
import { measureBulk } from './bench/figures/bulk'
import { measureCalendar } from './bench/figures/calendar'
import { measureCore } from './bench/figures/core'
import { measureHtml } from './bench/figures/html'
import { measureIntake } from './bench/figures/intake'
import { measureLive } from './bench/figures/live'
import { measureMode } from './bench/figures/mode'
import { measurePage } from './bench/figures/page'
import { measureScreen } from './bench/figures/screen'
import { measureSearch } from './bench/figures/search'
import { measureStart } from './bench/figures/start'
import { measureStreams } from './bench/figures/streams'
import { parseOptions } from './bench/options'
import { Stand } from './bench/stand'
import { sentenceOf } from './start/start-error'
import { listenForStop } from './start/stop'

/** `npm run bench`: what only reads comes before what writes, so that every run finds the same tickets. */
const MEASURES = {
  core: measureCore,
  page: measurePage,
  api: measureApi,
  screen: measureScreen,
  html: measureHtml,
  search: measureSearch,
  live: measureLive,
  mode: measureMode,
  intake: measureIntake,
  streams: measureStreams,
  bulk: measureBulk,
  calendar: measureCalendar,
  start: measureStart,
}

const names = Object.keys(MEASURES)
const options = parseOptions(process.argv.slice(2), names)
if (typeof options === 'string') {
  console.error(options)
  process.exit(2)
}
const stop = listenForStop()
const dir = mkdtempSync(join(tmpdir(), 'queueone-bench-'))
let status = 0
try {
  await using owned = new AsyncDisposableStack()
  const stand = new Stand({ dir, options, owned, signal: stop.signal })
  const figures: Figure[] = []
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (!options.only.includes(name)) continue
    stop.signal.throwIfAborted()
    console.error(`measuring ${name} …`)
    figures.push(...(await measure(stand)).map(toFigure))
  }
  const machine = { cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30) }
  console.log(JSON.stringify({ machine, sizes: options.sizes, figures }, null, 2))
} catch (error) {
  status = 1
  console.error(stop.signal.aborted ? 'Stopped.' : sentenceOf(error, dir))
} finally {
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
}
process.exit(status)
