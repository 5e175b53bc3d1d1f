import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** A running server as its own `postmaster.pid` tells. */
export interface Postmaster {
  pid: number
  port: number
  ready: boolean
}

const POLL_MS = 20

/** Whether a process of that id lives: one of another user does, one that only waits to be reaped does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return !/^State:\s+Z/m.test(readText(`/proc/${pid}/status`))
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** The id may by now belong to anything, even to another's PostgreSQL: what counts is where it works. */
function worksIn(pid: number, dir: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === dir
  } catch {
    const listed = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
    return listed.stdout?.includes(`-D ${dir} `) ?? false
  }
}

/** The live server of the cluster in `dir`; null when there is none, whatever an old lock file says. */
export function findPostmaster(dir: string): Postmaster | null {
  const lines = readText(`${dir}/postmaster.pid`).split('\n')
  const pid = Math.abs(Number(lines[0]))
  if (!(pid > 0 && isAlive(pid) && worksIn(pid, realpathSync(dir)))) return null
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/** Waits until `done` holds; false when the time is over. There is no event for another's process. */
export async function waitUntil(done: () => boolean, timeoutMs: number): Promise<boolean> {
  const end = Date.now() + timeoutMs
  while (!done()) {
    if (Date.now() > end) return false
    await pause(POLL_MS)
  }
  return true
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // Gone between the look and the signal, which is what was wanted.
  }
}

/**
 * Stops a server by its id: fast (sessions are ended, data is flushed), and if it has not gone in time at once,
 * which the next start recovers from. Never SIGKILL: that would leave its children with the shared memory.
 */
export async function stopPostmaster(pid: number, patienceMs = 30_000): Promise<void> {
  signal(pid, 'SIGINT')
  if (await waitUntil(() => !isAlive(pid), patienceMs)) return
  signal(pid, 'SIGQUIT')
  await waitUntil(() => !isAlive(pid), patienceMs)
}
