import { readFileSync } from 'node:fs'
import { listMigrations, NO_FILTER } from '@/prisma/migrate'
import { withSchemaEngine } from '@/prisma/schema-engine'

/**
 * Prints the SQL that leads from an old `schema.prisma` (a file; none = an empty database) to today's:
 * the start of the next migration, to which triggers, checks and partial indexes are added by hand.
 * Usage: `npx tsx scripts/migration-diff.ts [OLD_SCHEMA]` with DATABASE_URL set.
 */
async function main(oldFile: string | undefined): Promise<void> {
  const datamodel = (path: string) => ({
    tag: 'schemaDatamodel' as const,
    files: [{ path, content: readFileSync(path, 'utf8') }],
  })
  const { stdout } = await withSchemaEngine(process.env.DATABASE_URL ?? '', (engine) =>
    engine.diff({
      from: oldFile ? datamodel(oldFile) : { tag: 'empty' },
      to: datamodel('prisma/schema.prisma'),
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    }),
  )
  console.log(stdout ?? `-- after ${listMigrations().migrationDirectories.length} migrations`)
}

await main(process.argv[2])
