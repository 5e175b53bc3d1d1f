import type { Settings } from '@/lib/env'
import type { Running } from './serve'

/** The settings of one server process. */
export interface ServerSettings extends Settings {
  /** Next reloads what it serves. */
  dev: boolean
}

interface ServerModule {
  startServer(settings: ServerSettings): Promise<Running>
}
interface SeedModule {
  seedDemo(): Promise<unknown>
}

/** Loaded late: both read the environment, which is complete only when the database runs. */
async function load<T>(name: string): Promise<T> {
  return import(name)
}

/** The one process that serves everything. */
export const loadServer = () => load<ServerModule>('@/server')

/** The demo's data. */
export const loadSeed = () => load<SeedModule>('@/prisma/seed/seed-demo')
