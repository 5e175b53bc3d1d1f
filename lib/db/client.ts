import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { env } from '@/lib/env'
import { PrismaClient } from '@/lib/generated/prisma/client'
import { statementName } from './statement-names'

/** Connections that one process holds at most; three processes fit well inside PostgreSQL's usual 100. */
const POOL_SIZE = 20

/** A client over its own pool. Queries that get no connection within 10 s fail instead of piling up. */
export function createDb(url: string) {
  const pool = new Pool({ connectionString: url, max: POOL_SIZE, connectionTimeoutMillis: 10_000 })
  // An idle connection that the server closes must not end the process; the next query opens another.
  pool.on('error', () => undefined)
  return new PrismaClient({
    adapter: new PrismaPg(pool, {
      disposeExternalPool: true,
      statementNameGenerator: statementName,
    }),
    transactionOptions: { maxWait: 10_000, timeout: 30_000 },
  })
}

export type Db = ReturnType<typeof createDb>
/** What a function inside a transaction gets. */
export type Tx = Parameters<Parameters<Db['$transaction']>[0]>[0]

// Next bundles its own copy of this module beside the server's: both share one client through the global.
const shared = globalThis as typeof globalThis & { queueOneDb?: Db }

/** The process's one client, made at the first use. */
export function db(): Db {
  shared.queueOneDb ??= createDb(databaseUrl())
  return shared.queueOneDb
}

/** Closes the pool, when there is one. */
export async function closeDb(): Promise<void> {
  await shared.queueOneDb?.$disconnect()
  shared.queueOneDb = undefined
}

/**
 * Runs `work` so that all of its writes are one transaction: each write's own becomes a part of it, and a throw
 * undoes everything. For a process that does nothing else at that time, such as one that fills an empty database.
 */
export async function asOneTransaction(work: () => Promise<void>, timeoutMs: number) {
  const whole = db()
  try {
    await whole.$transaction(
      (tx) => {
        shared.queueOneDb = standInFor(tx)
        return work()
      },
      { timeout: timeoutMs },
    )
  } finally {
    shared.queueOneDb = whole
  }
}

/** A client whose transactions are parts of `tx`. */
function standInFor(tx: Tx): Db {
  const runPart = (part: (tx: Tx) => Promise<unknown>) => part(tx)
  const get = (target: Tx, name: string | symbol) =>
    name === '$transaction' ? runPart : Reflect.get(target, name)
  return new Proxy(tx, { get }) as Db
}

/** The address of the database. The start sets it when it runs PostgreSQL itself. */
export function databaseUrl(): string {
  const url = env().databaseUrl
  if (url === undefined) throw new Error('DATABASE_URL is not set and no embedded database runs')
  return url
}
