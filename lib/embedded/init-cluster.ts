import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import type { Binaries } from './binaries'
import { EmbeddedError, explainOutput } from './embedded-error'
import { type Layout, SUPERUSER } from './layout'
import { commandAs, PROGRAM_ENV, type RunAs } from './run-as'

export interface InitOptions {
  layout: Layout
  binaries: Binaries
  who: RunAs
  signal?: AbortSignal
  /** Skips the flush to disk: for databases that a test throws away. */
  throwaway?: boolean
}

/** UTF-8 by PostgreSQL's built-in provider: the same order of text on every machine, no locale needed. */
const FLAGS = [
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--no-instructions',
]

/**
 * Makes the cluster where there is none yet and returns the superuser's password. initdb works in a directory of
 * its own that is renamed when it is done, so one that was cut short is never mistaken for a database.
 */
export async function initCluster(options: InitOptions): Promise<string> {
  const { layout } = options
  clearStaging(layout)
  if (existsSync(layout.cluster)) return readPassword(layout)
  const password = randomBytes(24).toString('base64url')
  // Written first: a password without a cluster is simply written anew, a cluster without one is lost.
  writeFileSync(layout.password, password, { mode: 0o600 })
  // A name of its own: the initdb of a killed start may still be writing to the directory that it was given.
  const staging = `${layout.staging}${randomBytes(4).toString('hex')}`
  try {
    await runInitdb(options, staging, password)
    renameSync(`${staging}/cluster`, layout.cluster)
  } finally {
    clearStaging(layout)
  }
  return password
}

function clearStaging({ dir, staging }: Layout): void {
  const left = readdirSync(dir).map((name) => `${dir}/${name}`)
  for (const path of left.filter((each) => each.startsWith(staging))) {
    rmSync(path, { recursive: true, force: true, maxRetries: 5 })
  }
}

function readPassword(layout: Layout): string {
  if (existsSync(layout.password)) return readFileSync(layout.password, 'utf8').trim()
  throw new EmbeddedError(
    `${layout.password} is missing, and without it the database in ${layout.cluster} stays closed. Put it back from a backup, or move the database away to begin anew.`,
  )
}

async function runInitdb(options: InitOptions, staging: string, password: string): Promise<void> {
  const { layout, who, binaries, signal } = options
  const cluster = `${staging}/cluster`
  const passwordFile = `${staging}/password`
  mkdirSync(cluster, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (who.uid !== undefined && who.gid !== undefined) {
    for (const path of [staging, cluster, passwordFile]) chownSync(path, who.uid, who.gid)
  }
  const { command, args, identity } = commandAs(who, binaries.initdb)
  args.push(`--pgdata=${cluster}`, `--pwfile=${passwordFile}`, `--username=${SUPERUSER}`, ...FLAGS)
  if (options.throwaway) args.push('--no-sync')
  // In a session of its own, Ctrl-C reaches us alone; initdb's SIGTERM handler ends its children.
  const child = spawn(command, args, { ...identity, detached: true, cwd: '/', env: PROGRAM_ENV })
  const cancel = () => child.pid && process.kill(-child.pid, 'SIGTERM')
  signal?.addEventListener('abort', cancel)
  let output = ''
  child.stderr.on('data', (chunk) => (output += chunk))
  child.stdout.resume()
  const status = await new Promise<number | null>((done, fail) => {
    child.on('error', fail)
    child.on('close', done)
  }).finally(() => signal?.removeEventListener('abort', cancel))
  signal?.throwIfAborted()
  if (status !== 0) throw explainOutput(output, layout.dir)
}
