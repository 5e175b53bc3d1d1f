import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import type { Binaries } from './binaries'
import { EmbeddedError, explainOutput } from './embedded-error'
import type { Layout } from './layout'
import { findPostmaster, type Postmaster, stopPostmaster, waitUntil } from './postmaster'
import { commandAs, PROGRAM_ENV, type RunAs } from './run-as'

export interface ServerOptions {
  layout: Layout
  binaries: Binaries
  who: RunAs
  signal?: AbortSignal
  throwaway?: boolean
}

/** Recovery after a crash of a large database may take this long. */
const READY_MS = 120_000
const LOG_CAP_BYTES = 10_000_000
/** Children of a killed server hold its shared memory for a moment; so often is it tried again. */
const ATTEMPTS = 20

/** For two cores and a laptop's memory; the short plans of this product gain nothing from the JIT. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '192MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

/** What a test gives up for speed, as it throws the database away. */
const THROWAWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** A port that is free right now; another may take it before we do, which the caller tries again. */
export async function findFreePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done, fail) => {
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', done)
  })
  const address = probe.address()
  await new Promise((done) => probe.close(done))
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}

/** Starts the server, or takes over the live one of this data that an earlier start left behind. */
export async function startServer(options: ServerOptions): Promise<Postmaster> {
  const left = findPostmaster(options.layout.cluster)
  if (left?.ready) return left
  if (left) await stopPostmaster(left.pid)
  for (let attempt = 1; ; attempt++) {
    options.signal?.throwIfAborted()
    const from = logSize(options.layout)
    const started = await launch(options)
    if (started) return started
    const said = readFileSync(options.layout.log, 'utf8').slice(from)
    const passing = /still in use|Address already in use|is another postmaster/i.test(said)
    if (!passing || attempt === ATTEMPTS) throw explainOutput(said, options.layout.dir)
    await new Promise((again) => setTimeout(again, 250))
  }
}

function logSize(layout: Layout): number {
  const size = statSync(layout.log, { throwIfNoEntry: false })?.size ?? 0
  if (size < LOG_CAP_BYTES) return size
  rmSync(layout.log)
  return 0
}

/** One try; null when the server ended instead of getting ready. */
async function launch(options: ServerOptions): Promise<Postmaster | null> {
  const { layout, signal } = options
  const child = spawnServer(options, await findFreePort())
  let ended = false
  child.once('exit', () => (ended = true))
  child.once('error', () => (ended = true))
  const isUp = () => findPostmaster(layout.cluster)?.ready === true
  const settled = await waitUntil(() => ended || isUp() || signal?.aborted === true, READY_MS)
  if (!ended && child.pid && (signal?.aborted || !settled)) await stopPostmaster(child.pid)
  signal?.throwIfAborted()
  if (!settled) throw new EmbeddedError(`PostgreSQL was not ready in time; see ${layout.log}.`)
  child.unref()
  return ended ? null : findPostmaster(layout.cluster)
}

function spawnServer(
  { layout, who, binaries, throwaway }: ServerOptions,
  port: number,
): ChildProcess {
  const { command, args, identity } = commandAs(who, binaries.postgres)
  args.push('-D', layout.cluster, '-p', String(port))
  const settings = throwaway ? { ...SETTINGS, ...THROWAWAY } : SETTINGS
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`)
  // Its words go to a file, not to a pipe of ours: it may outlive us and be taken over by the next start.
  const log = openSync(layout.log, 'a', 0o600)
  const stdio = ['ignore' as const, log, log]
  try {
    return spawn(command, args, { ...identity, detached: true, cwd: '/', env: PROGRAM_ENV, stdio })
  } finally {
    closeSync(log)
  }
}
