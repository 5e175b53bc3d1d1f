import { parseEnv, type Settings } from '@/lib/env'
import { requireFreeAddress } from './address'
import { buildWhenChanged } from './build'
import { claimDatabase, openDatabase } from './database'
import { superviseDevServer } from './dev-server'
import { bringUpToDate, fillWhenEmpty } from './prepare-data'
import { sayReady } from './say-ready'
import { serve } from './serve'
import { sentenceOf } from './start-error'
import { listenForStop, type Stop } from './stop'

/** How long work on the database that cannot be cut may still take once the end is wished for. */
const GRACE_MS = 10_000

/** One life of the product: up, ready, down. Ends the process. */
export async function runProduct({ dev }: { dev: boolean }): Promise<void> {
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' })
  const stop = listenForStop()
  let status = 0
  let dataDir = '.data'
  try {
    const settings = parseEnv(process.env)
    dataDir = settings.dataDir
    await live(settings, stop, dev)
  } catch (error) {
    // After a wish to end, what the cut-off steps complain about is of no interest.
    if (!stop.signal.aborted) {
      status = 1
      console.error(sentenceOf(error, dataDir))
    }
  }
  const { reason } = stop.signal
  if (stop.signal.aborted && !(reason instanceof DOMException)) {
    status = 1
    console.error(sentenceOf(reason, dataDir))
  }
  process.exit(status)
}

async function live(settings: Settings, stop: Stop, dev: boolean): Promise<void> {
  await using owned = new AsyncDisposableStack()
  const claim = await claimDatabase(settings, stop, owned)
  await requireFreeAddress(settings.host, settings.port)
  const url = await openWhileBuilding(settings, stop, { dev, owned })
  provideEnvironment(settings, url, claim.authSecret)
  await withinGrace(bringUpToDate(url), stop, GRACE_MS)
  // Cut short, the embedded demo is filled anew by the next start; another's database is left whole.
  const grace = settings.embedded ? 0 : GRACE_MS
  const contents = await withinGrace(fillWhenEmpty(settings, url), stop, grace)
  const running = dev ? await superviseDevServer(stop) : await serve(settings, false)
  owned.defer(() => running.stop())
  claim.dataDir?.announce(running.address)
  sayReady(settings, running.address, contents)
  await stop.requested
  console.log('Stopping …')
  claim.dataDir?.announceStop()
}

/** The build needs no database: both at once, and when one fails the other is ended, too. */
async function openWhileBuilding(
  settings: Settings,
  stop: Stop,
  { dev, owned }: { dev: boolean; owned: AsyncDisposableStack },
): Promise<string> {
  const failed = new AbortController()
  const either = { ...stop, signal: AbortSignal.any([stop.signal, failed.signal]) }
  const orAbort = (error: unknown) => {
    failed.abort()
    throw error
  }
  const results = await Promise.allSettled([
    openDatabase(settings, either, owned).catch(orAbort),
    dev ? undefined : buildWhenChanged(either).catch(orAbort),
  ])
  const faults = results
    .filter((result) => result.status === 'rejected')
    .map((result) => result.reason)
  const fault = faults.find((reason) => reason?.name !== 'AbortError') ?? faults[0]
  if (fault) throw fault
  stop.signal.throwIfAborted()
  const [opened] = results
  if (opened?.status !== 'fulfilled') throw new Error('unreachable: a fault was thrown above')
  return opened.value
}

/** What the product's modules read: in this process, in Next's copies of them, and in child processes. */
function provideEnvironment(settings: Settings, url: string, authSecret: string): void {
  Object.assign(process.env, {
    DATABASE_URL: url,
    DATABASE_EMBEDDED: settings.embedded ? '1' : '0',
    AUTH_SECRET: authSecret,
    DEMO: settings.demo ? '1' : '0',
    NEXTAUTH_URL: settings.publicUrl,
    NEXTAUTH_SECRET: authSecret,
  })
}

/** Lets a step finish that should not be cut, but for `graceMs` at most once the end is wished for. */
async function withinGrace<T>(work: Promise<T>, { signal }: Stop, graceMs: number): Promise<T> {
  const late = new Promise<never>((_, fail) => {
    signal.addEventListener('abort', () => setTimeout(() => fail(signal.reason), graceMs))
  })
  const result = await Promise.race([work, late])
  signal.throwIfAborted()
  return result
}
