import { Client } from 'pg'
import { expect } from './desk-test'

/** The lock of `lib/ranking/gate.ts`. */
const RANKING_LOCK = 4_101_979

/**
 * Lets no ranking be put in force while `work` runs, as a change that takes long would: a demo's few tickets are
 * placed anew sooner than anybody can look.
 */
export async function holdRanking(work: () => Promise<void>): Promise<void> {
  const url = process.env.DATABASE_URL
  expect(url, 'DATABASE_URL names the database of the product').toBeDefined()
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock_shared($1)', [RANKING_LOCK])
    await work()
  } finally {
    await client.end()
  }
}
