import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import { forgetContents } from '@/lib/attachments/forget-files'
import { s3Store } from '@/lib/attachments/s3-store'
import { spool } from '@/lib/attachments/spool'
import { storeAt } from '@/lib/attachments/store'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { tidyUp } from '@/lib/jobs/tidy-up'
import { addAccount, addTicket, openDesk } from '../api/desk'
import { type Bucket, openBucket } from './bucket'
import { download, lastOf, say, upload, uploaded } from './files'

const HOUR = 3_600_000
const BYTES = Buffer.alloc(700_001, 'a long log\n')

let bucket: Bucket
beforeAll(async () => {
  bucket = await openBucket()
  Object.assign(process.env, bucket.settings)
})
afterAll(() => bucket.close())
afterEach(() => setClockOffsetMs(0))

const desk = openDesk()
let account: AccountView
beforeAll(async () => {
  account = await addAccount(desk)
})

const countContents = () => db().attachmentContent.count()

describe('a file in a bucket', () => {
  it('is kept there alone, and given back as it was', async () => {
    const { number } = await addTicket(desk, account)
    const id = await uploaded(desk, number, { bytes: BYTES })
    const row = await db().attachment.findUniqueOrThrow({ where: { id } })
    expect(bucket.list()).toContain(row.contentId)
    expect(await db().attachmentChunk.count()).toBe(0)
    expect((await download(desk, id)).bytes.equals(BYTES)).toBe(true)
  })

  it('goes when it is redacted or thrown away, as soon as the sweep comes', async () => {
    const { number } = await addTicket(desk, account)
    const attachments = [await uploaded(desk, number), await uploaded(desk, number)]
    const thrown = await uploaded(desk, number)
    const said = await say(desk, number, { attachments })
    const before = bucket.list().length
    const path = `/api/v1/tickets/${number}/messages/${lastOf(said.body).id}/redaction`
    await desk.call('POST', path, { body: { reason: 'a key' } })
    await desk.call('DELETE', `/api/v1/attachments/${thrown}`)
    expect((await download(desk, attachments[0] ?? '')).status).toBe(404)
    expect(await forgetContents()).toBe(3)
    expect(bucket.list()).toHaveLength(before - 3)
    expect(await forgetContents()).toBe(0)
  })

  it('that no message took goes after a day; one that a message has stays', async () => {
    const { number } = await addTicket(desk, account)
    const [taken, waiting] = [await uploaded(desk, number), await uploaded(desk, number)]
    await say(desk, number, { attachments: [taken] })
    const objects = bucket.list().length
    setClockOffsetMs(23 * HOUR)
    await tidyUp()
    expect((await download(desk, waiting)).status).toBe(200)
    setClockOffsetMs(25 * HOUR)
    await tidyUp()
    expect((await download(desk, waiting)).status).toBe(404)
    await forgetContents()
    expect(bucket.list().length).toBeLessThan(objects)
    expect((await download(desk, taken)).status).toBe(200)
    expect((await db().attachmentContent.findMany()).map(({ id }) => id).toSorted()).toEqual(
      bucket.list().toSorted(),
    )
  })

  it('is refused by the bucket where the key or the bytes are others than were signed', async () => {
    const { s3 } = env().attachments
    if (!s3) throw new Error('no bucket is set')
    const upload = await spool(new Blob(['x']).stream(), 10)
    if (!upload) throw new Error('too large')
    const id = crypto.randomUUID()
    const stranger = s3Store({ ...s3, secretAccessKey: 'another' })
    await expect(stranger.put(db(), id, upload)).rejects.toThrow('the bucket answered 403')
    await expect(stranger.get(id, 1)).rejects.toThrow('403')
    expect(bucket.list()).not.toContain(id)
    await upload.close()
  })
})

describe('while the bucket is gone', () => {
  it('an upload is 503, what is in the database is read, and what is to go is tried again', async () => {
    const { number } = await addTicket(desk, account)
    const inBucket = await uploaded(desk, number)
    const waiting = await uploaded(desk, number)
    const inDatabase = await moveToDatabase(waiting)
    await bucket.close()
    const before = await countContents()
    const refused = await upload(desk, number)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1'])
    expect((await download(desk, inBucket)).status).toBe(503)
    expect((await download(desk, inDatabase)).bytes.toString()).toBe('moved')
    expect(await countContents()).toBe(before + 1)

    setClockOffsetMs(25 * HOUR)
    expect(await forgetContents()).toBe(0)
    const later = await db().attachmentContent.findMany({ where: { forgetAt: { not: null } } })
    expect(later.every(({ forgetAt }) => (forgetAt?.getTime() ?? 0) > Date.now() + 25 * HOUR)).toBe(
      true,
    )
    bucket = await openBucket()
  })
})

/** As a file that was there before the bucket was chosen. */
async function moveToDatabase(id: string): Promise<string> {
  const bytes = await spool(new Blob(['moved']).stream(), 10)
  if (!bytes) throw new Error('too large')
  const content = { id: crypto.randomUUID(), size: bytes.size, createdAt: new Date() }
  await db().$transaction(async (tx) => {
    await tx.attachmentContent.createMany({ data: [{ ...content, place: 'DATABASE' }] })
    await storeAt('DATABASE').put(tx, content.id, bytes)
    await tx.attachment.updateMany({ where: { id }, data: { contentId: content.id, size: 5 } })
  })
  await bytes.close()
  return id
}
