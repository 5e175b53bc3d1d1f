import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import { REDACTED_NAME } from '@/lib/attachments/limits'
import type { Role, Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { listHistory } from '@/lib/tickets/queries'
import { addAccount, addTicket, emailOf, openDesk } from '../api/desk'
import { countBrokenEvents } from '../import/broken-events'
import { tablesHolding } from '../tables-holding'
import { download, lastOf, say, upload, uploaded } from './files'

const desk = openDesk()
let account: AccountView
let lead: Viewer
beforeAll(async () => {
  account = await addAccount(desk, { ceOwner: emailOf('CE') })
  lead = await db().user.findUniqueOrThrow({
    where: { email: emailOf('SUPPORT_LEAD') },
    select: { id: true, email: true, name: true, role: true },
  })
})

const GONE = {
  name: REDACTED_NAME,
  type: 'application/octet-stream',
  size: 0,
  image: false,
  redacted: true,
}
const redact = (path: string, as: Role = 'SUPPORT_LEAD') =>
  desk.call('POST', `${path}/redaction`, { as, body: { reason: 'It holds a key.' } })
const keyed = () => ({ 'idempotency-key': randomUUID() })

/** A message with files, everything sent with keys, so that every copy there is gets made. */
async function sayKeyed(number: number, files: { name: string; bytes: string }[]) {
  const uploads = files.map((file) => ({ ...file, headers: keyed() }))
  const attachments: string[] = []
  for (const file of uploads) attachments.push((await upload(desk, number, file)).body.id)
  const call = { body: { kind: 'NOTE', body: 'See here.', attachments }, headers: keyed() }
  const messages = `/api/v1/tickets/${number}/messages`
  const said = await desk.call('POST', messages, call)
  const path = `${messages}/${lastOf(said.body).id}`
  return { uploads, attachments, path, sayAgain: () => desk.call('POST', messages, call) }
}

describe('a redacted file', () => {
  it('is gone from the whole database, name and bytes, and the chain still verifies', async () => {
    const { number } = await addTicket(desk, account)
    const [secret, name] = [`key${randomUUID()}`, `name${randomUUID()}`]
    const files = [
      { name: `${name}.txt`, bytes: `It is ${secret}.` },
      { name: 'plain.txt', bytes: 'harmless' },
    ]
    const { uploads, attachments, path, sayAgain } = await sayKeyed(number, files)
    expect(await tablesHolding(secret)).toEqual(['attachment_chunk'])
    expect(await tablesHolding(name)).toEqual(['attachment', 'idempotency_key'])
    const [id = '', other = ''] = attachments
    const before = await db().attachment.findUniqueOrThrow({ where: { id } })

    const done = await redact(`${path}/attachments/${id}`)
    expect(done.status).toBe(200)
    expect(lastOf(done.body)).toMatchObject({
      body: 'See here.',
      attachments: [
        { id, ...GONE },
        { id: other, name: 'plain.txt', redacted: false },
      ],
    })
    expect(await tablesHolding(secret)).toEqual([])
    expect(await tablesHolding(name)).toEqual([])
    expect((await redact(`${path}/attachments/${id}`)).status).toBe(409)
    expect((await download(desk, id)).status).toBe(404)
    expect((await download(desk, other)).status).toBe(200)
    expect((await listHistory(lead, number))[0]?.text).toMatch(/redacted a file .* It holds a key/)

    // The first answers are given again, without it.
    const again = await sayAgain()
    expect(lastOf(again.body)).toMatchObject({ attachments: [{ id, ...GONE }, { id: other }] })
    const [first = { name: '', bytes: '' }] = uploads
    expect((await upload(desk, number, first)).body).toEqual({ id, ...GONE })

    const after = await db().attachment.findUniqueOrThrow({ where: { id } })
    const guess = createHash('sha256')
      .update(after.salt)
      .update(files[0]?.bytes ?? '')
    expect(guess.digest().equals(Buffer.from(before.digest))).toBe(false)
    expect(await countBrokenEvents()).toBe(0)
  })

  it('goes with its message', async () => {
    const { number } = await addTicket(desk, account)
    const secret = `key${randomUUID()}`
    const files = [secret, `also ${secret}`].map((bytes) => ({ name: `${secret}.txt`, bytes }))
    const { attachments, path } = await sayKeyed(number, files)
    const [id] = attachments
    await redact(`${path}/attachments/${id}`)
    expect(await tablesHolding(secret)).toEqual([
      'attachment',
      'attachment_chunk',
      'idempotency_key',
    ])
    const done = await redact(path)
    expect(lastOf(done.body).attachments).toMatchObject([GONE, GONE])
    expect(await tablesHolding(secret)).toEqual([])
    expect((await listHistory(lead, number))[0]?.text).toContain('redacted a message and its files')
    expect(await countBrokenEvents()).toBe(0)
  })
})

describe('the right to redact a file', () => {
  it('is its author’s, a lead’s and an administrator’s', async () => {
    const { number } = await addTicket(desk, account)
    const attachments = [await uploaded(desk, number)]
    const said = await say(desk, number, { attachments })
    const message = `/api/v1/tickets/${number}/messages/${lastOf(said.body).id}`
    const path = `${message}/attachments/${attachments[0]}`
    const roles = ['SUPPORT_ENGINEER', 'CS_LEADERSHIP', 'CE', 'ENGINEER'] as const
    const statuses = await Promise.all(roles.map(async (as) => (await redact(path, as)).status))
    expect(statuses).toEqual([403, 403, 403, 404])
    expect((await redact(`${message}/attachments/${randomUUID()}`)).status).toBe(404)
    expect((await redact(`${message}/attachments/nonsense`)).status).toBe(404)
    const elsewhere = `/api/v1/tickets/${number}/messages/${said.body.messages[0]?.id}`
    expect((await redact(`${elsewhere}/attachments/${attachments[0]}`)).status).toBe(404)
    expect((await desk.call('POST', `${path}/redaction`, { body: {} })).status).toBe(422)
    expect((await redact(path, 'ADMIN')).status).toBe(200)

    const own = [await uploaded(desk, number, { as: 'SUPPORT_ENGINEER' })]
    const note = await say(desk, number, { as: 'SUPPORT_ENGINEER', attachments: own })
    const mine = `/api/v1/tickets/${number}/messages/${lastOf(note.body).id}/attachments/${own[0]}`
    expect((await redact(mine, 'SUPPORT_ENGINEER')).status).toBe(200)
  })
})

describe('a file of a ticket that was merged', () => {
  it('is gone from what the other one answered, too', async () => {
    const [from, into] = [await addTicket(desk, account), await addTicket(desk, account)]
    const name = `name${randomUUID()}`
    const { attachments, path } = await sayKeyed(from.number, [{ name, bytes: 'x' }])
    const merge = `/api/v1/tickets/${from.number}/merge`
    await desk.call('POST', merge, { body: { into: into.number } })
    await sayKeyed(into.number, [{ name: 'other.txt', bytes: 'y' }])
    expect((await redact(`${path}/attachments/${attachments[0]}`)).status).toBe(200)
    expect(await tablesHolding(name)).toEqual([])
  })
})

describe('the database', () => {
  it('refuses a file that is redacted and has bytes, or waits and has a message', async () => {
    const { number } = await addTicket(desk, account)
    const id = await uploaded(desk, number)
    const set = (data: object) => db().attachment.updateMany({ where: { id }, data })
    await expect(set({ redactedAt: new Date() })).rejects.toThrow()
    await expect(set({ contentId: null })).rejects.toThrow()
    await expect(set({ pendingSince: null })).rejects.toThrow()
    await expect(db().attachmentContent.deleteMany({})).rejects.toThrow()
  })
})
