import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { isAlive, waitUntil } from '@/lib/embedded/postmaster'
import { findFreePort } from '@/lib/embedded/server'
import { withoutSettings } from '@/scripts/test/environment'

const PATIENCE_MS = 75_000

/** A directory that goes with the test. */
export function temporaryDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'queueone-process-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }))
  return dir
}

export interface Surroundings {
  dataDir: string
  cwd?: string
  env?: Record<string, string>
  /** Another account than ours. */
  as?: { uid: number; gid: number }
}

/** A product that a test started with `npm start`'s own command. */
export class Product {
  private said = ''
  readonly ended: Promise<number | null>

  constructor(
    private readonly child: ChildProcess,
    readonly address: string,
    readonly dataDir: string,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => (this.said += chunk))
    }
    this.ended = new Promise((done) => {
      child.once('close', done)
      child.once('error', (error) => {
        this.said += error.message
        done(null)
      })
    })
    onTestFinished(() => this.end('SIGTERM').then(() => undefined))
  }

  get output(): string {
    return this.said
  }

  get pid(): number {
    return this.child.pid ?? 0
  }

  get isUp(): boolean {
    return (
      this.child.pid !== undefined && this.child.exitCode === null && this.child.signalCode === null
    )
  }

  /** Waits until it prints `text`; fails with all that it said when it ends before. */
  async until(text: string): Promise<void> {
    await this.reach(() => this.said.includes(text))
  }

  /** Waits for a state of the world outside. */
  async reach(state: () => boolean): Promise<void> {
    const reached = await waitUntil(() => state() || !this.isUp, PATIENCE_MS)
    expect(reached && state(), this.said).toBe(true)
  }

  /** Sends the signal and gives the exit status. */
  end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.isUp) this.child.kill(signal)
    return this.ended
  }
}

/** Starts the product; it is stopped when the test is over, if it still runs. */
export async function startProduct({ dataDir, cwd, env, as }: Surroundings): Promise<Product> {
  const port = env?.PORT ?? String(await findFreePort())
  // Without the demo's data a start takes a second instead of ten.
  const settings = { LOG_LEVEL: 'warn', DEMO: '0', PORT: port, DATA_DIR: dataDir, ...env }
  const root = cwd ?? process.cwd()
  // The clone's own Node: another account may not reach the one that runs the tests.
  const child = spawn(`${root}/node_modules/node/bin/node`, ['scripts/run.mjs', 'start'], {
    cwd: root,
    env: { ...withoutSettings(process.env), NODE_ENV: 'production', ...settings },
    ...as,
  })
  return new Product(child, `http://127.0.0.1:${port}`, dataDir)
}

/** The processes whose command line names `text`; Linux tells them under /proc. */
export function findProcesses(text: string): string[] {
  if (!existsSync('/proc/self/cmdline')) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid && isAlive(Number(name)))
    .map((pid) => `${pid} ${readCommand(pid)}`)
    .filter((line) => line.includes(text))
}

function readCommand(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}
