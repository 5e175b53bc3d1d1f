import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { StartError } from './start-error'
import { killGroup, type Stop } from './stop'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const OUTPUT = join(ROOT, process.env.NEXT_DIST_DIR ?? '.next')
const MARK = join(OUTPUT, 'queueone-sources')
const FOLDERS = ['app', 'components', 'lib', 'public']
const FILES = [
  'next.config.mjs',
  'postcss.config.mjs',
  'package-lock.json',
  'tsconfig.json',
  'proxy.ts',
  'instrumentation.ts',
  'prisma/schema.prisma',
]
const IGNORED = /\.test\.tsx?$|^lib\/generated\//
const KILL_AFTER_MS = 3_000

function listSources(): string[] {
  const inFolders = FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      join(folder, path),
    ),
  )
  return [...inFolders, ...FILES]
    .filter((path) => !IGNORED.test(path))
    .filter((path) => statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile())
    .sort()
}

/** One digest over the name and content of all that the screens are built from. */
export function hashSources(): string {
  const hash = createHash('sha256')
  for (const path of listSources()) {
    hash.update(`${path}\0`).update(
      createHash('sha256')
        .update(readFileSync(join(ROOT, path)))
        .digest(),
    )
  }
  return hash.digest('hex')
}

function isBuilt(sources: string): boolean {
  return existsSync(MARK) && readFileSync(MARK, 'utf8') === sources
}

/** Builds the screens when their sources changed since the last whole build. */
export async function buildWhenChanged(stop: Pick<Stop, 'signal' | 'onForce'>): Promise<void> {
  const sources = hashSources()
  if (isBuilt(sources)) return
  console.log('Building the screens (once, until their sources change) …')
  // Without its mark a build that is cut short is not taken for a whole one.
  rmSync(MARK, { force: true })
  for (;;) {
    const { status, output } = await runBuild(stop)
    stop.signal.throwIfAborted()
    if (status === 0) break
    // A killed start's build may still run: it ends by itself, and what it has cached is of use.
    if (!/another next build|acquire lock/i.test(output)) throw explainBuild(output)
    await pause(1_000, undefined, { signal: stop.signal })
  }
  writeFileSync(MARK, sources)
}

function explainBuild(output: string): StartError {
  if (/ENOSPC|No space left/i.test(output)) {
    return new StartError(`The disk that holds ${OUTPUT} is full: the screens could not be built.`)
  }
  return new StartError(
    `The screens could not be built:\n${output.trim().split('\n').slice(-30).join('\n')}`,
  )
}

async function runBuild(stop: Pick<Stop, 'signal' | 'onForce'>) {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  // A group of its own: Ctrl-C reaches us alone, and its workers end with it.
  const child = spawn(process.execPath, [next, 'build'], { cwd: ROOT, env, detached: true })
  child.stdin.end()
  const cancel = () => {
    killGroup(child.pid, 'SIGTERM')
    setTimeout(() => killGroup(child.pid, 'SIGKILL'), KILL_AFTER_MS).unref()
  }
  stop.signal.addEventListener('abort', cancel)
  stop.onForce(() => killGroup(child.pid, 'SIGKILL'))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const status = await new Promise<number | null>((done, fail) => {
    child.on('error', fail)
    child.on('close', done)
  }).finally(() => stop.signal.removeEventListener('abort', cancel))
  return { status, output }
}
