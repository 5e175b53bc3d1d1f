import { once } from 'node:events'
import { join } from 'node:path'
import { findFreePort } from '@/lib/embedded/server'
import { awaitAnswer, endChild, startChild } from '../child'
import type { Measured } from '../figure'
import type { Stand } from '../stand'

const STARTS = 3
const TIME_UNIT_MS = 1_000

/** The second and later `npm start` on the same data, up to a page served. */
export async function measureStart({ dir }: Stand): Promise<Measured[]> {
  await startOnce(dir)
  const runs: number[] = []
  const bare: number[] = []
  for (let i = 0; i < STARTS; i++) {
    runs.push(await startOnce(dir))
    bare.push(await startNode())
  }
  return [
    {
      name: 'start.second',
      what: '`npm start` on data that is there → the sign-in page served',
      unit: 's',
      runs,
      budget: { atMost: 5 },
      baseline: { what: 'npm running an empty Node program', runs: bare },
    },
  ]
}

async function startOnce(dir: string): Promise<number> {
  const port = String(await findFreePort())
  const settings = { PORT: port, DATA_DIR: join(dir, 'start'), LOG_LEVEL: 'warn' }
  const begun = performance.now()
  const child = startChild(['npm', 'start'], settings, 'read')
  child.stdout?.resume()
  await awaitAnswer(`http://127.0.0.1:${port}/sign-in`, child)
  const seconds = (performance.now() - begun) / TIME_UNIT_MS
  await endChild(child)
  return seconds
}

async function startNode(): Promise<number> {
  const begun = performance.now()
  const child = startChild(['npm', 'exec', '--', 'node', '-e', ''], {}, 'read')
  child.stdout?.resume()
  await once(child, 'exit')
  return (performance.now() - begun) / TIME_UNIT_MS
}
