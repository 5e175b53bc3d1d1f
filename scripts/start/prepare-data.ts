import { rmSync, writeFileSync } from 'node:fs'
import { Client } from 'pg'
import { layoutOf } from '@/lib/embedded/layout'
import type { Settings } from '@/lib/env'
import { migrate } from '@/prisma/migrate'
import { StartError } from './start-error'

/** What the database holds once it is ready. */
export interface Contents {
  hasUsers: boolean
}

async function look(url: string): Promise<{ hasUsers: boolean; isEmpty: boolean }> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(
      'SELECT EXISTS (SELECT 1 FROM app_user) AS users, EXISTS (SELECT 1 FROM ticket) AS tickets',
    )
    return { hasUsers: rows[0].users, isEmpty: !(rows[0].users || rows[0].tickets) }
  } finally {
    await client.end()
  }
}

/** Brings the tables up to this build. */
export async function bringUpToDate(url: string): Promise<void> {
  try {
    await migrate(url)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartError(`The database could not be brought up to this version: ${reason}`, {
      cause: error,
    })
  }
}

/** Fills an empty demo, and tells what the database holds. */
export async function fillWhenEmpty(settings: Settings, url: string): Promise<Contents> {
  const { hasUsers, isEmpty } = await look(url)
  if (!(settings.demo && isEmpty)) return { hasUsers }
  await seed(settings)
  return { hasUsers: true }
}

/** The mark stays when this is cut short, and the next start begins with an empty database again. */
async function seed(settings: Settings): Promise<void> {
  const { seeding } = layoutOf(settings.dataDir)
  console.log('Filling the empty database with demo data …')
  if (settings.embedded) writeFileSync(seeding, '')
  // Loaded late: it reads the environment, which is complete only when the database runs.
  const { seedDemo } = await import('@/prisma/seed/seed-demo')
  await seedDemo()
  rmSync(seeding, { force: true })
}
