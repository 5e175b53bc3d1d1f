import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { withSchemaEngine } from './schema-engine'

export const NO_FILTER = { externalTables: [], externalEnums: [] }
/** Any constant will do; it names "migrating" among the advisory locks of the database. */
const MIGRATION_LOCK = 7_106_142_201

/** The migrations of `prisma/migrations` in Prisma's own layout, oldest first. */
export function listMigrations() {
  const baseDir = join(dirname(fileURLToPath(import.meta.url)), 'migrations')
  const folders = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return {
    baseDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: readFileSync(join(baseDir, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: folders.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: readFileSync(join(baseDir, path, 'migration.sql'), 'utf8'),
        },
      },
    })),
  }
}

/** Whether every migration of this build is applied in the database behind `client`. */
export async function findUnapplied(client: Pick<Client, 'query'>): Promise<string[]> {
  const names = listMigrations().migrationDirectories.map((migration) => migration.path)
  const table = await client.query(`SELECT to_regclass('_prisma_migrations') AS found`)
  if (!table.rows[0].found) return names
  const applied = await client.query(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL',
  )
  const done = new Set(applied.rows.map((row) => row.migration_name))
  return names.filter((name) => !done.has(name))
}

/**
 * Brings the database up to this build. Several instances may call it at once: an advisory lock lets one
 * work while the others wait. Nothing to do costs two small queries and no engine.
 * @returns the names of the migrations that this call applied
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    const missing = await findUnapplied(client)
    if (missing.length === 0) return []
    const migrationsList = listMigrations()
    const result = await withSchemaEngine(url, (engine) =>
      engine.applyMigrations({ migrationsList, filters: NO_FILTER }),
    )
    return result.appliedMigrationNames
  } finally {
    await client.end()
  }
}
