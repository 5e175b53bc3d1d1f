import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '@/lib/embedded/embedded-database'
import { APP_NAME } from '@/lib/embedded/layout'
import { migrate } from '@/prisma/migrate'
import { TEMPLATE } from './database'

/** One real PostgreSQL for the run, in a directory of its own, with one migrated template. */
export default async function setup(project: TestProject) {
  const dir = mkdtempSync(join(tmpdir(), 'queueone-test-'))
  const database = await startEmbedded(dir, { throwaway: true })
  const teardown = async () => {
    await database.stop()
    rmSync(dir, { recursive: true, force: true })
  }
  try {
    const templateUrl = database.url.replace(/[^/]+$/, TEMPLATE)
    const client = new Client({ connectionString: database.adminUrl })
    await client.connect()
    await client.query(`CREATE DATABASE ${TEMPLATE} OWNER ${APP_NAME}`)
    await migrate(templateUrl)
    // A database that somebody is connected to cannot be copied: from now on nobody is.
    await client.query(`ALTER DATABASE ${TEMPLATE} WITH ALLOW_CONNECTIONS false`)
    await untilAlone(client)
    await client.end()
    project.provide('adminUrl', database.adminUrl)
    project.provide('templateUrl', templateUrl)
  } catch (error) {
    await teardown()
    throw error
  }
  return teardown
}

/** The migration's connections close by themselves a moment after it ends; cut off, they would fail it. */
async function untilAlone(client: Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query(
      'SELECT count(*)::int AS others, pg_sleep(0.02) FROM pg_stat_activity WHERE datname = $1',
      [TEMPLATE],
    )
    if (rows[0].others === 0) return
  }
}
