import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** A lock that this process holds until it lets go or ends, however it ends. */
export interface FileLock {
  release(): void
}

/**
 * Takes the lock on `path`, or returns null when another process has it. The kernel holds it (SQLite's file
 * lock, the one that Node offers), so a SIGKILL leaves nothing to clear and no process id can be mistaken.
 */
export function tryLock(path: string): FileLock | null {
  mkdirSync(dirname(path), { recursive: true })
  const file = new DatabaseSync(path, { timeout: 0 })
  try {
    file.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE')
  } catch (error) {
    file.close()
    if (error instanceof Error && /database is locked/.test(error.message)) return null
    throw error
  }
  return { release: () => file.close() }
}

/** Who runs a data directory. */
export interface Holder {
  pid: number
  /** Where it answers; null while it starts. */
  address: string | null
  /** It is about to let go. */
  stopping: boolean
}

/** Says beside the lock who holds it, for the one who finds it taken. */
export function writeHolder(path: string, holder: Holder): void {
  writeFileSync(path, JSON.stringify(holder))
}

/** Who holds the lock, as far as they have said. */
export function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return null
  }
}

/** The holder has let go. */
export function removeHolder(path: string): void {
  rmSync(path, { force: true })
}
