import { type ChildProcess, fork } from 'node:child_process'
import { type FSWatcher, watch } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Running } from './serve'
import { killGroup, type Stop } from './stop'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Next reloads the screens by itself; what the server is made of needs a new one. */
const WATCHED = ['lib', 'server.ts', 'prisma/schema.prisma']
const IGNORED = /\.test\.tsx?$|generated/
const SETTLE_MS = 150
const STOP_MS = 5_000

/** Keeps a development server running and starts it anew when the code beneath the screens changes. */
export async function superviseDevServer(stop: Stop): Promise<Running> {
  let child = launch(stop)
  let restarting: NodeJS.Timeout | undefined
  const restart = async () => {
    console.log('The server’s code changed: starting it anew …')
    await end(child)
    if (!stop.signal.aborted) child = launch(stop)
  }
  const watchers = WATCHED.map((path) =>
    watchPath(path, () => {
      clearTimeout(restarting)
      restarting = setTimeout(() => void restart(), SETTLE_MS)
    }),
  )
  const address = await firstAddress(child, stop)
  return {
    address,
    stop: async () => {
      clearTimeout(restarting)
      for (const watcher of watchers) watcher.close()
      await end(child)
    },
  }
}

function watchPath(path: string, onChange: () => void): FSWatcher {
  return watch(join(ROOT, path), { recursive: true }, (_event, name) => {
    if (!IGNORED.test(name ?? '')) onChange()
  })
}

/** In a group of its own, with a channel whose end tells it that we are gone. */
function launch(stop: Stop): ChildProcess {
  const child = fork(join(ROOT, 'scripts/run.mjs'), ['serve-dev'], { cwd: ROOT, detached: true })
  stop.onForce(() => killGroup(child.pid, 'SIGKILL'))
  return child
}

function firstAddress(child: ChildProcess, stop: Stop): Promise<string> {
  return new Promise((done, fail) => {
    child.once('message', (message) => done(String(message)))
    child.once('exit', () => fail(new Error('The development server ended.')))
    stop.signal.addEventListener('abort', () => {
      void end(child).then(() => fail(stop.signal.reason))
    })
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  const timer = setTimeout(() => killGroup(child.pid, 'SIGKILL'), STOP_MS)
  await ended
  clearTimeout(timer)
}
