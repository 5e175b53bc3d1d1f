import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { Client } from 'pg'
import { findBinaries } from './binaries'
import { EmbeddedError, explainFileError } from './embedded-error'
import { initCluster } from './init-cluster'
import { APP_NAME, layoutOf, SUPERUSER, urlOf } from './layout'
import { findPostmaster, stopPostmaster } from './postmaster'
import { findRunAs, requireWritable } from './run-as'
import { startServer } from './server'

/** A running embedded PostgreSQL. */
export interface EmbeddedDatabase {
  /** The product's database, as the product's own role (no superuser). */
  url: string
  /** The maintenance database as superuser. */
  adminUrl: string
  pid: number
  stop(patienceMs?: number): Promise<void>
}

export interface EmbeddedOptions {
  signal?: AbortSignal
  /** For tests: quick, and not safe against a loss of power. */
  throwaway?: boolean
}

/**
 * The PostgreSQL of `dataDir`: made when new, taken over when an earlier start left it running, else started.
 * The caller holds the lock of the directory.
 */
export async function startEmbedded(
  dataDir: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedDatabase> {
  const layout = layoutOf(dataDir)
  try {
    mkdirSync(layout.dir, { recursive: true, mode: 0o755 })
    requireWritable(layout.dir)
    const binaries = await findBinaries()
    const who = findRunAs(binaries.postgres, layout.cluster)
    const parts = { layout, binaries, who, ...options }
    const password = await initCluster(parts)
    const { pid, port } = await startServer(parts)
    const adminUrl = urlOf(port, password, SUPERUSER)
    try {
      await provide(adminUrl, password, layout.seeding)
    } catch (error) {
      await stopPostmaster(pid)
      throw error
    }
    return { url: urlOf(port, password), adminUrl, pid, stop: (ms) => stopPostmaster(pid, ms) }
  } catch (error) {
    throw explainFileError(error, layout.dir)
  }
}

/** The address of the database that runs in `dataDir` right now; null when none does. */
export function findRunningUrl(dataDir: string): string | null {
  const layout = layoutOf(dataDir)
  const running = findPostmaster(layout.cluster)
  if (!running?.ready) return null
  try {
    return urlOf(running.port, readFileSync(layout.password, 'utf8').trim())
  } catch (error) {
    throw explainFileError(error, layout.dir)
  }
}

/** Makes the product's role and database where they are missing; each step may have been cut off before. */
async function provide(adminUrl: string, password: string, seeding: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  try {
    await client.connect()
    if (!(await has(client, 'pg_roles', 'rolname'))) {
      await client.query(
        `CREATE ROLE ${APP_NAME} LOGIN CREATEDB PASSWORD ${client.escapeLiteral(password)}`,
      )
    }
    await dropHalfSeeded(client, seeding)
    if (!(await has(client, 'pg_database', 'datname'))) {
      await client.query(`CREATE DATABASE ${APP_NAME} OWNER ${APP_NAME}`)
    }
  } catch (error) {
    throw error instanceof Error
      ? new EmbeddedError(`The embedded database: ${error.message}`)
      : error
  } finally {
    await client.end()
  }
}

/** Demo data whose writing was cut short is no data: the database was empty before it and is so again. */
async function dropHalfSeeded(client: Client, seeding: string): Promise<void> {
  if (!existsSync(seeding)) return
  await client.query(`DROP DATABASE IF EXISTS ${APP_NAME} WITH (FORCE)`)
  rmSync(seeding)
}

async function has(client: Client, catalog: string, column: string): Promise<boolean> {
  const found = await client.query(`SELECT 1 FROM ${catalog} WHERE ${column} = $1`, [APP_NAME])
  return found.rowCount === 1
}
