import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { beforeAll, describe, expect, it } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import { attachmentDoc } from '@/lib/api/docs/attachment-doc'
import { ROLES, type Role } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import type { TicketView } from '@/lib/tickets/view'
import { addAccount, addTicket, emailOf, openDesk } from '../api/desk'
import { download, PNG, say, upload, uploaded } from './files'

const MB = 1024 * 1024
const desk = openDesk()
let account: AccountView
let ticket: TicketView
beforeAll(async () => {
  account = await addAccount(desk, { ceOwner: emailOf('CE') })
  ticket = await addTicket(desk, account)
})

const remove = (id: string, as: Role = 'SUPPORT_LEAD') =>
  desk.call('DELETE', `/api/v1/attachments/${id}`, { as })

describe('an upload', () => {
  it('is kept as it came and given back as it was', async () => {
    const bytes = Buffer.alloc(2 * MB + 17, 'résumé\0')
    const { status, headers, body } = await upload(desk, ticket.number, {
      name: 'C:\\x\\Märzbericht.zip',
      type: 'Application/ZIP; version=1',
      bytes,
    })
    expect(attachmentDoc.parse(body)).toEqual(body)
    expect([status, headers.get('location')]).toEqual([201, `/api/v1/attachments/${body.id}`])
    expect(body).toMatchObject({ name: 'Märzbericht.zip', type: 'application/zip' })
    expect(body).toMatchObject({ size: bytes.length, image: false, redacted: false })
    const got = await download(desk, body.id)
    expect([got.status, got.bytes.equals(bytes)]).toEqual([200, true])
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="M_rzbericht.zip"; filename*=UTF-8''M%C3%A4rzbericht.zip`,
      'content-length': String(bytes.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache',
    })
    const known = {
      authorization: `Bearer ${desk.tokens.SUPPORT_LEAD}`,
      'if-none-match': `"${body.id}"`,
    }
    const again = await fetch(`${desk.url}/api/v1/attachments/${body.id}`, { headers: known })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('whose length is not announced is read like any other', async () => {
    const bytes = Buffer.alloc(MB, 'x')
    const answer = await fetch(
      `${desk.url}/api/v1/tickets/${ticket.number}/attachments?name=x.bin`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${desk.tokens.SUPPORT_LEAD}` },
        body: new Blob([bytes]).stream(),
        duplex: 'half',
      } as RequestInit,
    )
    const { id, type } = await answer.json()
    expect([answer.status, type]).toEqual([201, 'application/octet-stream'])
    expect((await download(desk, id)).bytes.equals(bytes)).toBe(true)
  })

  it('is an image where its bytes are one, whatever it is called', async () => {
    const id = await uploaded(desk, ticket.number, {
      name: 'x.html',
      type: 'text/html',
      bytes: PNG,
    })
    const { headers } = await download(desk, id)
    expect(headers.get('content-type')).toBe('image/png')
    expect(headers.get('content-disposition')).toMatch(/^inline;/)
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
    const fake = { name: 'x.png', type: 'image/png', bytes: svg }
    const { body } = await upload(desk, ticket.number, fake)
    expect(body.image).toBe(false)
    const served = await download(desk, body.id)
    expect(served.headers.get('content-type')).toBe('application/octet-stream')
    expect(served.headers.get('content-disposition')).toMatch(/^attachment;/)
  })
})

describe('an upload is refused', () => {
  it.each([
    ['setup.exe', 422, 'name'],
    ['invoice.pdf.js. ', 422, 'name'],
    ['', 422, 'name'],
    ['x'.repeat(1001), 422, 'name'],
  ])('where it is called %j: %d', async (name, status, path) => {
    const answer = await upload(desk, ticket.number, { name })
    expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([status, path])
  })

  it('where it is empty, encoded or too large, and leaves nothing behind', async () => {
    const before = await db().attachment.count()
    expect((await upload(desk, ticket.number, { bytes: '' })).status).toBe(400)
    const gzip = { 'content-encoding': 'gzip' }
    expect((await upload(desk, ticket.number, { headers: gzip })).status).toBe(415)
    const bytes = Buffer.alloc(25 * MB + 1)
    expect((await upload(desk, ticket.number, { bytes })).status).toBe(413)
    const streamed = await fetch(
      `${desk.url}/api/v1/tickets/${ticket.number}/attachments?name=x.bin`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${desk.tokens.SUPPORT_LEAD}` },
        body: new Blob([bytes]).stream(),
        duplex: 'half',
      } as RequestInit,
    )
    expect(streamed.status).toBe(413)
    expect(await db().attachment.count()).toBe(before)
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('queueone-upload'))).toEqual([])
  })
})

describe('a file that waits', () => {
  it('with a key is kept once', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const [first, second] = [
      await upload(desk, ticket.number, { headers }),
      await upload(desk, ticket.number, { headers }),
    ]
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body).toEqual(first.body)
    expect((await upload(desk, ticket.number, { headers, bytes: 'other' })).status).toBe(422)
    expect((await upload(desk, ticket.number, { headers, name: 'b.txt' })).status).toBe(422)
  })

  it('is its uploader’s alone until a message takes it', async () => {
    const id = await uploaded(desk, ticket.number)
    expect((await download(desk, id)).status).toBe(200)
    expect((await download(desk, id, 'ADMIN')).status).toBe(404)
    expect((await remove(id, 'ADMIN')).status).toBe(404)
    const taken = await say(desk, ticket.number, { as: 'ADMIN', attachments: [id] })
    expect([taken.status, taken.body.errors?.[0]?.path]).toEqual([422, 'attachments.0'])
    expect((await remove(id)).status).toBe(204)
    expect((await download(desk, id)).status).toBe(404)
    expect(await db().attachmentContent.count({ where: { uses: { none: {} } } })).toBe(0)
  })

  it('is one of a hundred at most', async () => {
    const { number } = await addTicket(desk, account)
    const user = await db().user.findUniqueOrThrow({ where: { email: emailOf('ADMIN') } })
    const id = await uploaded(desk, number, { as: 'ADMIN' })
    const one = await db().attachment.findUniqueOrThrow({ where: { id } })
    const more = Array.from({ length: 99 }, () => ({ ...one, id: randomUUID() }))
    await db().attachment.createMany({ data: more })
    const refused = await upload(desk, number, { as: 'ADMIN' })
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      expect.stringContaining('100 files'),
    ])
    await db().attachment.deleteMany({ where: { uploadedById: user.id } })
  })
})

describe('the right to', () => {
  const statuses = (ask: (as: Role) => Promise<{ status: number }>) =>
    Promise.all(ROLES.map(async (as) => (await ask(as)).status))

  it('upload is of who may write', async () => {
    expect(await statuses((as) => upload(desk, ticket.number, { as }))).toEqual([
      201, 201, 403, 201, 404, 201,
    ])
    expect(await statuses((as) => upload(desk, ticket.number, { as, name: 'a.exe' }))).toEqual([
      422, 422, 403, 422, 404, 422,
    ])
    expect((await upload(desk, 999_999)).status).toBe(404)
  })

  it('read is of who may see the ticket', async () => {
    const other = await addTicket(desk, await addAccount(desk))
    const attachments = [await uploaded(desk, other.number)]
    expect((await say(desk, other.number, { attachments })).status).toBe(200)
    const [id = ''] = attachments
    expect(await statuses((as) => download(desk, id, as))).toEqual([200, 200, 200, 404, 404, 200])
    expect(await statuses((as) => remove(id, as))).toEqual([403, 409, 403, 404, 404, 403])
    const number = other.number
    await db().ticket.updateMany({ where: { number }, data: { withEngineering: true } })
    expect((await download(desk, id, 'ENGINEER')).status).toBe(200)
  })

  it('do anything needs a sign-in', async () => {
    const path = `/api/v1/tickets/${ticket.number}/attachments?name=a.txt`
    expect((await desk.call('POST', path, { as: null, raw: 'x' })).status).toBe(401)
    const one = `/api/v1/attachments/${randomUUID()}`
    expect((await desk.call('GET', one, { as: null })).status).toBe(401)
    expect((await desk.call('GET', one)).status).toBe(404)
    expect((await desk.call('GET', '/api/v1/attachments/nonsense')).status).toBe(404)
  })
})
