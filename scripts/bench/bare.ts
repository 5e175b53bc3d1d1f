import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { endChild, startChild } from './child'

/** The bare server beside the product, on the same database. */
export interface Bare {
  address: string
  pid: number
  stop: () => Promise<void>
}

const PROGRAM = fileURLToPath(new URL('baseline/server.ts', import.meta.url))

export async function startBare(databaseUrl: string): Promise<Bare> {
  const settings = { DATABASE_URL: databaseUrl }
  const child = startChild([process.execPath, '--import', 'tsx', PROGRAM], settings, 'read')
  if (!child.stdout) throw new Error('The bare server has no output to read its port from.')
  const [port] = await once(child.stdout, 'data')
  return {
    address: `http://127.0.0.1:${String(port).trim()}`,
    pid: child.pid ?? 0,
    stop: () => endChild(child),
  }
}
