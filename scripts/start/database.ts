import { Client } from 'pg'
import { startEmbedded } from '@/lib/embedded/embedded-database'
import { isAlive } from '@/lib/embedded/postmaster'
import { requireAuthSecret, type Settings } from '@/lib/env'
import { type DataDir, takeDataDir } from './data-dir'
import { StartError } from './start-error'
import type { Stop } from './stop'

const CONNECT_MS = 10_000
const OLDEST = 150_000
const WATCH_MS = 1_000

/** The right to use a database, before anything slow begins. */
export interface Claim {
  authSecret: string
  /** Ours when embedded; nothing of DATA_DIR is used with an external database. */
  dataDir: DataDir | null
}

/** What the start owns, given back in the opposite order. */
export type Owned = Pick<AsyncDisposableStack, 'defer'>

/** Takes the data directory for this process, or makes sure of the external database. */
export async function claimDatabase(settings: Settings, stop: Stop, owned: Owned): Promise<Claim> {
  if (settings.databaseUrl !== undefined) {
    const authSecret = requireAuthSecret(settings)
    await checkExternal(settings.databaseUrl)
    return { authSecret, dataDir: null }
  }
  const dataDir = await takeDataDir(settings.dataDir, stop.signal)
  owned.defer(() => dataDir.release())
  return { authSecret: settings.authSecret ?? dataDir.authSecret, dataDir }
}

/** The address of the database, which runs by then; the data directory is ours. */
export async function openDatabase(settings: Settings, stop: Stop, owned: Owned): Promise<string> {
  if (settings.databaseUrl !== undefined) return settings.databaseUrl
  const database = await startEmbedded(settings.dataDir, { signal: stop.signal })
  const watch = setInterval(() => {
    if (!isAlive(database.pid)) stop.request(new StartError('The embedded PostgreSQL has ended.'))
  }, WATCH_MS).unref()
  stop.onForce(() => isAlive(database.pid) && process.kill(database.pid, 'SIGQUIT'))
  owned.defer(() => {
    clearInterval(watch)
    return database.stop()
  })
  return database.url
}

/** Fails with a sentence that says where, and never with the address itself: it holds a password. */
async function checkExternal(url: string): Promise<void> {
  const { host, pathname } = new URL(url)
  const where = `DATABASE_URL (${host}${pathname})`
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query(
      `SELECT current_setting('server_version_num')::int AS version`,
    )
    if (rows[0].version < OLDEST) throw new StartError(`${where} wants PostgreSQL 15 or newer.`)
  } catch (error) {
    if (error instanceof StartError) throw error
    throw new StartError(`${where} wants a PostgreSQL that can be reached: ${reasonOf(error)}.`)
  } finally {
    await client.end().catch(() => undefined)
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0])
  if (!(error instanceof Error)) return 'no answer'
  return error.message.replace(/\.$/, '') || ('code' in error ? String(error.code) : 'no answer')
}
