import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, resolve } from 'node:path'
import { EmbeddedError } from './embedded-error'

/** The account that PostgreSQL runs under when we are root, which it refuses to be. */
const ACCOUNT = 'postgres'
/** All that the programs see of the environment: no PG… variable and no locale of the person who starts. */
export const PROGRAM_ENV = {
  PATH: '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
  NODE_ENV: 'production',
} as const
const CAPABILITY = '+dac_override'

/** Who runs PostgreSQL's programs, and what goes before their command line to make it so. */
export interface RunAs {
  uid: number | undefined
  gid: number | undefined
  prefix: readonly string[]
}

interface Account {
  uid: number
  gid: number
}

function idOf(flag: '-u' | '-g'): number | undefined {
  const found = spawnSync('id', [flag, ACCOUNT], { encoding: 'utf8' })
  return found.status === 0 ? Number(found.stdout) : undefined
}

function findAccount(): Account | undefined {
  const uid = idOf('-u')
  const gid = idOf('-g')
  return uid !== undefined && gid !== undefined ? { uid, gid } : undefined
}

/** Makes the account. Where useradd is missing (Alpine), adduser is there. Another start may win the race. */
function makeAccount(): void {
  const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', ACCOUNT])
  if (made.status !== 0) spawnSync('adduser', ['-S', '-D', '-H', ACCOUNT])
}

/** Whether an account that owns nothing on the way may pass through every directory above `path`. */
function isReachableByOthers(path: string): boolean {
  for (let at = dirname(resolve(path)); ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & constants.S_IXOTH) === 0) return false
    if (at === dirname(at)) return true
  }
}

/** The account that owns the cluster; null when there is none yet. */
function findOwner(cluster: string): Account | null {
  const { uid, gid } = statSync(cluster, { throwIfNoEntry: false }) ?? {}
  return uid && gid !== undefined ? { uid, gid } : null
}

function findOrMakeAccount(): Account {
  if (!findAccount()) makeAccount()
  const account = findAccount()
  if (account) return account
  throw new EmbeddedError(
    `PostgreSQL does not run as root, and the system account "${ACCOUNT}" could not be made. Make it (useradd --system ${ACCOUNT}), start as another user, or set DATABASE_URL.`,
  )
}

/**
 * Who is to run `program` on `cluster`: ourselves, or as root the cluster's owner, at first a system account. A
 * clone below a 0700 home is closed to that account; it then gets the one capability that passes directories,
 * which asks nothing of the home's owner and changes no mode.
 */
export function findRunAs(program: string, cluster: string): RunAs {
  if (userInfo().uid !== 0) return { uid: undefined, gid: undefined, prefix: [] }
  const account = findOwner(cluster) ?? findOrMakeAccount()
  const runs = spawnSync(program, ['--version'], { ...account, cwd: '/' }).status === 0
  if (runs && isReachableByOthers(cluster)) return { ...account, prefix: [] }
  return { ...account, prefix: withCapability(account) }
}

function withCapability({ uid, gid }: Account): string[] {
  const prefix = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
  // initdb asks access(2) for its programs, which leaves capabilities out of account without this bit.
  prefix.push('--securebits=+no_setuid_fixup')
  prefix.push(`--inh-caps=${CAPABILITY}`, `--ambient-caps=${CAPABILITY}`, '--')
  const [program = '', ...args] = prefix
  if (spawnSync(program, [...args, 'true']).status === 0) return prefix
  throw new EmbeddedError(
    `The account that runs PostgreSQL for root cannot reach this directory, and setpriv could not let it. Move the project out of the closed home, start as that home's user, or set DATABASE_URL.`,
  )
}

/** The command line and spawn options that run `program` as `who`. */
export function commandAs(
  who: RunAs,
  program: string,
): { command: string; args: string[]; identity: { uid?: number; gid?: number } } {
  const [setter, ...rest] = who.prefix
  if (setter) return { command: setter, args: [...rest, program], identity: {} }
  const identity = who.uid === undefined ? {} : { uid: who.uid, gid: who.gid }
  return { command: program, args: [], identity }
}

/** Throws a sentence when the directory cannot be written. */
export function requireWritable(dir: string): void {
  try {
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw new EmbeddedError(`DATA_DIR ${resolve(dir)} cannot be written by this user.`)
  }
}
