import { existsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { layoutOf } from '@/lib/embedded/layout'
import { findProcesses, startProduct, temporaryDir } from './product'

const AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough'

/** What the start says and leaves when it will not go on. */
async function refuse(env: Record<string, string>, dataDir = temporaryDir()): Promise<string> {
  const product = await startProduct({ dataDir, env })
  expect(await product.ended, product.output).toBe(1)
  expect(product.output).not.toMatch(/hunter2|\n\s+at /)
  expect(existsSync(layoutOf(dataDir).cluster)).toBe(false)
  expect(findProcesses(dataDir)).toEqual([])
  return product.output
}

it.each([
  [{ PORT: 'x' }, /^PORT wants a port/],
  [{ DATABASE_URL: 'hunter2' }, /^DATABASE_URL wants an address/],
  [{ DATABASE_URL: 'postgresql://u@127.0.0.1:1/q' }, /^AUTH_SECRET is missing/],
  [
    { DATABASE_URL: 'postgresql://u:hunter2@127.0.0.1:1/q', AUTH_SECRET },
    /^DATABASE_URL \(127\.0\.0\.1:1\/q\) wants a PostgreSQL that can be reached: .*ECONNREFUSED/,
  ],
  [{ HOST: '0.0.0.0', DEMO: '1' }, /^HOST .* DEMO=0/],
  [{ HOST: '192.0.2.1', DEMO: '0' }, /^HOST 192\.0\.2\.1 is no address of this machine/],
])('%j ends with a sentence', async (env, sentence) => {
  expect(await refuse(env)).toMatch(sentence)
})

it('names a port that another program uses', async () => {
  const other = createServer()
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  onTestFinished(() => new Promise<void>((done) => other.close(() => done())))
  const address = other.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  expect(await refuse({ PORT: port })).toContain(`PORT ${port} on 127.0.0.1 is in use`)
})

it('names a DATA_DIR that is a file', async () => {
  const path = `${temporaryDir()}/file`
  writeFileSync(path, '')
  expect(await refuse({}, path)).toContain(`DATA_DIR ${path} wants to be a directory`)
})
