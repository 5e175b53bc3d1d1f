import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'

/** The migrated database that every other is a copy of. */
export const TEMPLATE = 'queueone_template'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The run's server, as superuser. */
    adminUrl: string
    /** The template, as the product's own role. */
    templateUrl: string
  }
}

/** A database of one's own, empty and migrated. */
export interface TestDatabase {
  url: string
  drop(): Promise<void>
}

async function runAsAdmin(sql: string): Promise<void> {
  const client = new Client({ connectionString: inject('adminUrl') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/**
 * Makes a database. Every integration test file has one already, in DATABASE_URL; ask for another where two
 * are needed.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await runAsAdmin(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} OWNER queueone`)
  return {
    url: inject('templateUrl').replace(TEMPLATE, name),
    drop: () => runAsAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  }
}
