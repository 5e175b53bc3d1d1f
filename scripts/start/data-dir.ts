import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import {
  type Holder,
  readHolder,
  removeHolder,
  tryLock,
  writeHolder,
} from '@/lib/embedded/data-lock'
import { explainFileError } from '@/lib/embedded/embedded-error'
import { type Layout, layoutOf } from '@/lib/embedded/layout'
import { requireWritable } from '@/lib/embedded/run-as'
import { StartError } from './start-error'

/** A new cluster takes some 50 MB and its first journal as much again. */
const NEEDED_BYTES = 150_000_000
/** One that says it is stopping is waited for; one that has just lost its npm needs a moment to notice. */
const STOPPING_MS = 15_000
const NOTICE_MS = 1_000

/** The data directory is ours. */
export interface DataDir {
  authSecret: string
  /** Tells a second start where we answer. */
  announce(address: string): void
  /** Tells it to wait a moment instead. */
  announceStop(): void
  release(): void
}

/** Takes the data directory for this process, or says who has it. */
export async function takeDataDir(dataDir: string, signal: AbortSignal): Promise<DataDir> {
  const layout = layoutOf(dataDir)
  try {
    mkdirSync(layout.dir, { recursive: true })
    requireWritable(layout.dir)
    const lock = await lockOrSayWho(layout, signal)
    try {
      requireSpace(layout.dir, existsSync(layout.cluster))
      const say = (address: string | null, stopping: boolean) =>
        writeHolder(layout.holder, { pid: process.pid, address, stopping })
      say(null, false)
      return {
        authSecret: readOrMakeSecret(layout.authSecret),
        announce: (address) => say(address, false),
        announceStop: () => say(null, true),
        release: () => {
          removeHolder(layout.holder)
          lock.release()
        },
      }
    } catch (error) {
      lock.release()
      throw error
    }
  } catch (error) {
    throw explainFileError(error, layout.dir)
  }
}

/** One that is just stopping is waited for; one that runs is named. */
async function lockOrSayWho(layout: Layout, signal: AbortSignal) {
  const begun = Date.now()
  for (;;) {
    const lock = tryLock(layout.lock)
    if (lock) return lock
    const holder = readHolder(layout.holder)
    const patience = holder?.stopping ? STOPPING_MS : NOTICE_MS
    if (Date.now() > begun + patience) throw new StartError(nameHolder(layout.dir, holder))
    await pause(100, undefined, { signal })
  }
}

function nameHolder(dir: string, holder: Holder | null): string {
  const who = holder ? ` as process ${holder.pid}` : ''
  const where = holder?.address ? ` at ${holder.address}` : ', and is still starting'
  return `QueueOne already runs on ${dir}${who}${where}. Stop it first, or set DATA_DIR for another.`
}

function requireSpace(dir: string, hasCluster: boolean): void {
  const { bavail, bsize } = statfsSync(dir)
  if (hasCluster || bavail * bsize >= NEEDED_BYTES) return
  throw new StartError(
    `The disk that holds DATA_DIR (${dir}) is full: a new database wants ${NEEDED_BYTES / 1_000_000} MB, ${Math.floor((bavail * bsize) / 1_000_000)} MB are free.`,
  )
}

function readOrMakeSecret(path: string): string {
  const kept = existsSync(path) ? readFileSync(path, 'utf8').trim() : ''
  // Cut short by a full disk or a crash, it is worth nothing.
  if (kept.length >= 32) return kept
  const secret = randomBytes(32).toString('base64url')
  writeFileSync(path, secret, { mode: 0o600 })
  return secret
}
