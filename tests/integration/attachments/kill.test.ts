import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, it, onTestFinished } from 'vitest'
import { forgetContents } from '@/lib/attachments/forget-files'
import { PENDING_MS } from '@/lib/attachments/limits'
import type { Viewer } from '@/lib/auth/viewer'
import { setClockOffsetMs } from '@/lib/clock'
import { databaseUrl, db } from '@/lib/db/client'
import { makeAccount, makePerson, makeTicket } from '../tickets/people'
import { type Bucket, openBucket } from './bucket'

const SCRIPT = join(import.meta.dirname, 'upload-once.ts')
let bucket: Bucket
beforeAll(async () => {
  bucket = await openBucket()
  Object.assign(process.env, bucket.settings)
})
afterAll(() => bucket.close())
afterEach(() => setClockOffsetMs(0))

function startUpload(viewer: Viewer, number: number, store: 'database' | 's3'): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, viewer.id, String(number)], {
    env: { ...process.env, ATTACHMENT_STORE: store, TSX_TSCONFIG_PATH: 'tsconfig.server.json' },
    stdio: 'inherit',
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** Kills an upload at the moment when its bytes are written and its row is about to be. */
async function killUpload(store: 'database' | 's3'): Promise<void> {
  const lead = await makePerson('SUPPORT_LEAD')
  const { number } = await makeTicket(lead, await makeAccount(lead))
  const gate = new Client({ connectionString: databaseUrl() })
  await gate.connect()
  onTestFinished(() => gate.end().catch(() => undefined))
  await gate.query('BEGIN; LOCK TABLE attachment IN SHARE MODE')
  const child = startUpload(lead, number, store)
  const waits = `SELECT count(*)::int AS n FROM pg_locks
    WHERE NOT granted AND relation = 'attachment'::regclass`
  await expect.poll(async () => (await gate.query(waits)).rows[0].n, { timeout: 20_000 }).toBe(1)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await gate.query('ROLLBACK')
  await gate.end()
  await expect.poll(() => db().attachment.count()).toBe(0)
}

it('an upload to the database that a kill cuts short leaves nothing at all', async () => {
  await killUpload('database')
  await expect.poll(() => db().attachmentContent.count()).toBe(0)
  expect(await db().attachmentChunk.count()).toBe(0)
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('queueone-upload'))).toEqual([])
})

it('an upload to a bucket that a kill cuts short leaves an object that a job removes', async () => {
  await killUpload('s3')
  expect(bucket.list()).toHaveLength(1)
  expect(await forgetContents()).toBe(0)
  setClockOffsetMs(PENDING_MS + 1)
  expect(await forgetContents()).toBe(1)
  expect(bucket.list()).toEqual([])
  expect(await db().attachmentContent.count()).toBe(0)
})
