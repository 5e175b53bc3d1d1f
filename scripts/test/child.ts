import { type ChildProcess, spawn } from 'node:child_process'
import { killGroup, type Stop } from '../start/stop'

/** Starts Node on `args` in a group of its own, so that what it starts can be ended with it. */
export function startNode(args: string[], env: NodeJS.ProcessEnv, stop: Stop): ChildProcess {
  const child = spawn(process.execPath, args, {
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const end = () => killGroup(child.pid, 'SIGTERM')
  stop.signal.addEventListener('abort', end)
  child.once('exit', () => stop.signal.removeEventListener('abort', end))
  stop.onForce(() => killGroup(child.pid, 'SIGKILL'))
  return child
}

/** Runs Node on `args` to its end; whether all went well. */
export async function runNode(
  args: string[],
  env: NodeJS.ProcessEnv,
  stop: Stop,
): Promise<boolean> {
  stop.signal.throwIfAborted()
  const child = startNode(args, env, stop)
  const status = await new Promise((done) => child.once('exit', done))
  stop.signal.throwIfAborted()
  return status === 0
}
