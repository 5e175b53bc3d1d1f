import { existsSync, writeFileSync } from 'node:fs'
import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { findRunningUrl } from '@/lib/embedded/embedded-database'
import { layoutOf } from '@/lib/embedded/layout'
import { findPostmaster, isAlive, waitUntil } from '@/lib/embedded/postmaster'
import { findProcesses, type Product, startProduct, temporaryDir } from './product'

const READY = 'QueueOne is ready at'

async function query(dataDir: string, sql: string) {
  const client = new Client({ connectionString: findRunningUrl(dataDir) ?? 'none' })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

function postmasterOf(product: Product): number {
  return findPostmaster(layoutOf(product.dataDir).cluster)?.pid ?? 0
}

describe('a product that runs', () => {
  it('serves a page, turns a second start away, and stops without a trace', async () => {
    const first = await startProduct({ dataDir: temporaryDir() })
    await first.until(READY)
    expect((await fetch(`${first.address}/sign-in`)).ok).toBe(true)

    const second = await startProduct({ dataDir: first.dataDir })
    expect(await second.ended).toBe(1)
    expect(second.output).toContain(`already runs on ${first.dataDir} as process ${first.pid}`)
    expect(second.output).toContain(first.address)

    expect(await first.end('SIGTERM')).toBe(0)
    expect(findProcesses(first.dataDir)).toEqual([])
  })

  it('takes over what a SIGKILL left, and loses nothing', async () => {
    const dataDir = temporaryDir()
    const killed = await startProduct({ dataDir })
    await killed.until(READY)
    await query(dataDir, 'CREATE TABLE kept AS SELECT 42 AS answer')
    const server = postmasterOf(killed)
    await killed.end('SIGKILL')
    expect(isAlive(server)).toBe(true)

    const next = await startProduct({ dataDir })
    await next.until(READY)
    expect(postmasterOf(next)).toBe(server)
    expect(await query(dataDir, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
    expect(await next.end('SIGINT')).toBe(0)
    expect(isAlive(server)).toBe(false)
  })

  it('recovers when its database was killed, too', async () => {
    const dataDir = temporaryDir()
    const killed = await startProduct({ dataDir })
    await killed.until(READY)
    await query(dataDir, 'CREATE TABLE kept AS SELECT 42 AS answer')
    const server = postmasterOf(killed)
    await killed.end('SIGKILL')
    process.kill(server, 'SIGKILL')

    const next = await startProduct({ dataDir })
    await next.until(READY)
    expect(await query(dataDir, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  })

  it('says so and ends when its database ends', async () => {
    const product = await startProduct({ dataDir: temporaryDir() })
    await product.until(READY)
    process.kill(postmasterOf(product), 'SIGINT')
    expect(await product.ended).toBe(1)
    expect(product.output).toContain('The embedded PostgreSQL has ended.')
  })
})

/** Moments on the way up, each by what can be seen of it from outside. */
const MOMENTS: [string, (product: Product) => boolean, Record<string, string>?][] = [
  ['the lock', ({ dataDir }) => existsSync(layoutOf(dataDir).holder)],
  ['initdb', ({ dataDir }) => findProcesses(`${layoutOf(dataDir).staging}`).length > 0],
  ['the server', ({ dataDir }) => existsSync(`${layoutOf(dataDir).cluster}/postmaster.pid`)],
  ['the database', ({ dataDir }) => findRunningUrl(dataDir) !== null],
  ['the demo data', ({ output }) => output.includes('demo data'), { DEMO: '1' }],
]

describe.each(MOMENTS)('a start that is cut off at %s', (_name, state, env) => {
  it('by SIGTERM leaves no process, and the next one is whole', async () => {
    const cut = await startProduct({ dataDir: temporaryDir(), env })
    await cut.reach(() => state(cut))
    expect(await cut.end('SIGTERM'), cut.output).toBe(0)
    expect(findProcesses(cut.dataDir)).toEqual([])
    const next = await startProduct({ dataDir: cut.dataDir })
    await next.until(READY)
  })

  it('by SIGKILL is cleared by the next one', async () => {
    const cut = await startProduct({ dataDir: temporaryDir(), env })
    await cut.reach(() => state(cut))
    await cut.end('SIGKILL')
    const next = await startProduct({ dataDir: cut.dataDir })
    await next.until(READY)
    expect(await next.end('SIGTERM'), next.output).toBe(0)
    expect(await waitUntil(() => findProcesses(cut.dataDir).length === 0, 10_000)).toBe(true)
  })
})

it('begins afresh when the demo data was written half', async () => {
  const dataDir = temporaryDir()
  const first = await startProduct({ dataDir })
  await first.until(READY)
  await query(dataDir, 'CREATE TABLE half AS SELECT 1 AS one')
  await first.end('SIGTERM')
  writeFileSync(layoutOf(dataDir).seeding, '')
  const next = await startProduct({ dataDir })
  await next.until(READY)
  expect(await query(dataDir, `SELECT to_regclass('half') AS half`)).toEqual([{ half: null }])
  expect(existsSync(layoutOf(dataDir).seeding)).toBe(false)
})
