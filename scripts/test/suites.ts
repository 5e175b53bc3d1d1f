import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { readHolder } from '@/lib/embedded/data-lock'
import { findRunningUrl } from '@/lib/embedded/embedded-database'
import { layoutOf } from '@/lib/embedded/layout'
import { waitUntil } from '@/lib/embedded/postmaster'
import { findFreePort } from '@/lib/embedded/server'
import { buildWhenChanged } from '../start/build'
import type { Stop } from '../start/stop'
import { runNode, startNode } from './child'
import { requireChromium } from './chromium'
import { type Tally, tallyOne, tallyPlaywright, tallyVitest } from './tally'

/** What a suite has to work with. */
export interface Bench {
  /** Goes when the run is over. */
  dir: string
  /** The environment of every child: none of the person's own settings. */
  env: NodeJS.ProcessEnv
  stop: Stop
}

type Suite = (bench: Bench) => Promise<Tally>

const START_MS = 300_000
const resolve = createRequire(import.meta.url).resolve

async function lint({ env, stop }: Bench): Promise<Tally> {
  return tallyOne(await runNode([resolve('@biomejs/biome/bin/biome'), 'ci', '.'], env, stop))
}

async function types({ env, stop }: Bench): Promise<Tally> {
  const next = await runNode([resolve('next/dist/bin/next'), 'typegen'], env, stop)
  const tsc = join(resolve('typescript/package.json'), '../bin/tsc')
  return tallyOne((await runNode([tsc, '--noEmit'], env, stop)) && next)
}

function vitest(project: string): Suite {
  return async ({ dir, env, stop }) => {
    const report = join(dir, `${project}.json`)
    const cli = join(resolve('vitest/package.json'), '../vitest.mjs')
    const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const args = [cli, 'run', '--project', project, ...options]
    return tallyVitest(report, await runNode(args, { ...env, NODE_ENV: 'test' }, stop))
  }
}

/** The built product with its demo, and the journeys through it. */
async function e2e(bench: Bench): Promise<Tally> {
  const { dir, env, stop } = bench
  const browser = requireChromium()
  const dataDir = join(dir, 'e2e')
  mkdirSync(dataDir)
  const port = String(await findFreePort())
  const settings = { ...env, DEMO: '1', PORT: port, DATA_DIR: dataDir, LOG_LEVEL: 'warn' }
  const product = startNode(['scripts/run.mjs', 'start'], settings, stop)
  const ended = new Promise((done) => product.once('exit', done))
  try {
    const address = () => readHolder(layoutOf(dataDir).holder)?.address
    await waitUntil(() => Boolean(address()) || product.exitCode !== null, START_MS)
    const report = join(dir, 'e2e.json')
    const inputs = {
      PLAYWRIGHT_CHROMIUM: browser,
      E2E_URL: address() ?? '',
      E2E_REPORT: report,
      // For the specs' factories: the same database and secret as the product's.
      DATABASE_URL: findRunningUrl(dataDir) ?? '',
      AUTH_SECRET: readFileSync(layoutOf(dataDir).authSecret, 'utf8'),
      DEMO: '1',
      TSX_TSCONFIG_PATH: 'tsconfig.server.json',
    }
    if (!inputs.E2E_URL) return tallyOne(false)
    const args = [resolve('@playwright/test/cli'), 'test']
    return tallyPlaywright(report, await runNode(args, { ...env, ...inputs }, stop))
  } finally {
    product.kill('SIGTERM')
    await ended
  }
}

/** The screens are built once, for the process tests and the journeys alike. */
async function build({ stop }: Bench): Promise<Tally> {
  await buildWhenChanged(stop)
  return tallyOne(true)
}

/** Every suite in the order of its haste: what breaks most often and soonest comes first. */
export const SUITES: Readonly<Record<string, Suite>> = {
  lint,
  types,
  unit: vitest('unit'),
  integration: vitest('integration'),
  build,
  process: vitest('process'),
  e2e,
}
