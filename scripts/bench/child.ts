import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive } from '@/lib/embedded/postmaster'
import { withoutSettings } from '../test/environment'

const POLL_MS = 25
const READY_MS = 300_000

/** Starts a program of the project in a group of its own; what it says goes to our standard error. */
export function startChild(
  args: [command: string, ...rest: string[]],
  settings: Record<string, string>,
  output: 'told' | 'read' = 'told',
): ChildProcess {
  const [command, ...rest] = args
  return spawn(command, rest, {
    env: { ...withoutSettings(process.env), ...settings },
    detached: true,
    stdio: ['ignore', output === 'read' ? 'pipe' : 2, 2],
  })
}

/** The line that a child prints last, when it has ended well. */
export async function readLastLine(child: ChildProcess): Promise<string> {
  let output = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  const status = await new Promise((done) => child.once('close', done))
  if (status !== 0) throw new Error(`A command of the bench ended with status ${status}.`)
  return output.trim().split('\n').at(-1) ?? ''
}

/** Waits until the address answers with success; fails when the child ends before. */
export async function awaitAnswer(url: string, child: ChildProcess): Promise<void> {
  const end = Date.now() + READY_MS
  while (!(await isAnswered(url))) {
    if (child.exitCode !== null || Date.now() > end) throw new Error(`${url} never answered.`)
    await pause(POLL_MS)
  }
}

async function isAnswered(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

/** Asks the child to end and waits until it has. */
export async function endChild(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || !isAlive(child.pid)) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  await ended
}
