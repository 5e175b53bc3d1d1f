import { afterAll } from 'vitest'
import { testDatabase } from './database'

// Before the file's own imports run: the client takes its address from here at its first use.
const database = await testDatabase()
process.env.DATABASE_URL = database.url
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough'

afterAll(async () => {
  const { closeDb } = await import('@/lib/db/client')
  await closeDb()
  await database.drop()
})
