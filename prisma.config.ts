import { defineConfig } from 'prisma/config'

// `prisma generate` never starts the schema engine, but resolves its binary first; naming Node itself
// keeps it from looking for a download. Migrations run through prisma/migrate.ts instead.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
})
