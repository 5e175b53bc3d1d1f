import 'server-only'
import { z } from '@hono/zod-openapi'
import { type ApiApp, documentCall } from '@/lib/api/document-call'
import { json } from '@/lib/api/respond'
import { db } from '@/lib/db/client'
import { listMigrations } from '@/prisma/migrate'

const healthDoc = z
  .strictObject({
    status: z.enum(['ok', 'unwell']),
    database: z.enum(['ok', 'unreachable']),
    migrations: z.enum(['ok', 'missing', 'unknown']),
    worker: z.enum(['ok', 'elsewhere', 'stopped']),
    /** What is not well, by name. */
    unwell: z.array(z.string()),
  })
  .openapi('Health')
type Health = z.output<typeof healthDoc>

/** The jobs of this process; null where another process has them. */
export interface WorkerHealth {
  isWell: () => boolean
}

const PATIENCE_MS = 2000

/** Whether this process can do its work, for a balancer or a supervisor. */
export function addHealthRoute(app: ApiApp, worker: WorkerHealth | null): void {
  documentCall(app, 'get', {
    path: '/api/health',
    summary: 'Whether the service is well',
    tag: 'Service',
    answers: { 200: healthDoc, 503: healthDoc },
    refusals: [],
    isPublic: true,
  })
  let running: Promise<Health> | null = null
  app.get('/api/health', async () => {
    // Anybody may ask: however many do at once, the database is asked once.
    running ??= examine(worker).finally(() => {
      running = null
    })
    const health = await running
    return json(health.status === 'ok' ? 200 : 503, health)
  })
}

async function examine(worker: WorkerHealth | null): Promise<Health> {
  const applied = await listApplied()
  const parts = {
    database: applied ? 'ok' : 'unreachable',
    migrations: applied ? migrationsOf(applied) : 'unknown',
    worker: workerOf(worker),
  } as const
  const unwell = Object.entries(parts)
    .filter(([, state]) => state !== 'ok' && state !== 'elsewhere')
    .map(([name]) => name)
  return { status: unwell.length === 0 ? 'ok' : 'unwell', ...parts, unwell }
}

function workerOf(worker: WorkerHealth | null): Health['worker'] {
  if (!worker) return 'elsewhere'
  return worker.isWell() ? 'ok' : 'stopped'
}

let wanted: string[] | undefined

function migrationsOf(applied: Set<string>): Health['migrations'] {
  wanted ??= listMigrations().migrationDirectories.map(({ path }) => path)
  return wanted.every((name) => applied.has(name)) ? 'ok' : 'missing'
}

/** The migrations that the database has; null when it does not answer in time. */
async function listApplied(): Promise<Set<string> | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS)
  })
  const asked = db().$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL`
  const names = asked.then(
    (rows) => new Set(rows.map(({ name }) => name)),
    () => null,
  )
  return Promise.race([names, late]).finally(() => clearTimeout(timer))
}
