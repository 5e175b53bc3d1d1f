import { createHash } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import { ticketDoc } from '@/lib/api/docs/ticket-doc'
import type { Viewer } from '@/lib/auth/viewer'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { sendQueuedReplies } from '@/lib/jobs/send-queued-replies'
import { tidyUp } from '@/lib/jobs/tidy-up'
import { orThrow } from '@/lib/outcome'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { undoReply } from '@/lib/tickets/mutations/undo-reply'
import { listHistory } from '@/lib/tickets/queries'
import { canReadMessage } from '@/lib/tickets/seen-by'
import { addAccount, addTicket, emailOf, openDesk } from '../api/desk'
import { countBrokenEvents } from '../import/broken-events'
import { download, lastOf, PNG, say, upload, uploaded } from './files'

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
afterEach(() => setClockOffsetMs(0))

const move = (number: number, status: string) =>
  desk.call('POST', `/api/v1/tickets/${number}/status`, { body: { status, reason: 'done' } })
const detailOf = async (ticketNumber: number, seq: number) =>
  (await db().ticketEvent.findFirstOrThrow({ where: { ticketNumber, seq } })).detail

describe('a message', () => {
  it('takes its files in their order, and the chain holds their digests without their names', async () => {
    const { number } = await addTicket(desk, account)
    const b = await uploaded(desk, number, { name: 'b-secret-name.txt', bytes: 'bbb' })
    const a = await uploaded(desk, number, { name: 'a.png', type: 'image/png', bytes: PNG })
    const said = await say(desk, number, { kind: 'REPLY', attachments: [a, b] })
    expect(ticketDoc.parse(said.body)).toEqual(said.body)
    expect(said.body.messages.map(({ attachments }) => attachments)).toEqual([
      [],
      [
        { id: a, name: 'a.png', type: 'image/png', size: PNG.length, image: true, redacted: false },
        {
          id: b,
          name: 'b-secret-name.txt',
          type: 'text/plain',
          size: 3,
          image: false,
          redacted: false,
        },
      ],
    ])
    const rows = await db().attachment.findMany({ where: { messageId: lastOf(said.body).id } })
    const digestOf = (id: string, bytes: string | Buffer) => {
      const salt = rows.find((row) => row.id === id)?.salt ?? ''
      return createHash('sha256').update(salt).update(bytes).digest('hex')
    }
    const detail = await detailOf(number, 2)
    expect(detail).toMatchObject({
      attachments: [
        { id: a, digest: digestOf(a, PNG) },
        { id: b, digest: digestOf(b, 'bbb') },
      ],
    })
    expect(JSON.stringify(detail)).not.toContain('secret-name')
    expect((await listHistory(lead, number))[0]?.text).toContain('replied, with 2 files')
    expect(await countBrokenEvents()).toBe(0)
  })

  it('takes only what waits, once, of this ticket, ten at most', async () => {
    const { number } = await addTicket(desk, account)
    const other = await addTicket(desk, account)
    const id = await uploaded(desk, number)
    const at = async (attachments: string[], to = number) => {
      const { status, body } = await say(desk, to, { attachments })
      return [status, body.errors?.[0]?.path]
    }
    expect(await at([id], other.number)).toEqual([422, 'attachments.0'])
    expect(await at([id, id])).toEqual([422, 'attachments'])
    expect(await at(['nonsense'])).toEqual([422, 'attachments.0'])
    expect(await at(Array.from({ length: 11 }, () => crypto.randomUUID()))).toEqual([
      422,
      'attachments',
    ])
    expect(await at([id, crypto.randomUUID()])).toEqual([422, 'attachments.1'])
    expect(await at([id.toUpperCase()])).toEqual([200, undefined])
    expect(await at([id])).toEqual([422, 'attachments.0'])
  })

  it('of which two want one file at once, gets it alone', async () => {
    const { number } = await addTicket(desk, account)
    const attachments = [await uploaded(desk, number)]
    const both = [say(desk, number, { attachments }), say(desk, number, { attachments })]
    expect((await Promise.all(both)).map(({ status }) => status).toSorted()).toEqual([200, 422])
  })
})

describe('a message of the requester’s side', () => {
  it('on a closed ticket brings its files to the follow-up', async () => {
    const { number } = await addTicket(desk, account)
    await say(desk, number, { kind: 'REPLY' })
    await move(number, 'SOLVED')
    await db().ticket.updateMany({ where: { number }, data: { status: 'CLOSED' } })
    const attachments = [await uploaded(desk, number, { as: 'CE' })]
    const said = await say(desk, number, { as: 'CE', kind: 'REPLY', attachments })
    expect(said.status).toBe(201)
    expect(lastOf(said.body).attachments).toMatchObject([{ id: attachments[0] }])
    expect(await detailOf(said.body.number, 1)).toMatchObject({
      attachments: [{ id: attachments[0] }],
    })
    expect((await download(desk, attachments[0] ?? '', 'CE')).status).toBe(200)
  })
})

describe('a note’s file', () => {
  it('is read by staff alone, a reply’s by the requester’s side once it is sent', async () => {
    const { number } = await addTicket(desk, account)
    const note = await uploaded(desk, number)
    await say(desk, number, { kind: 'NOTE', attachments: [note] })
    // A Customer Engineer is staff.
    expect((await download(desk, note, 'CE')).status).toBe(200)
    const requester = { role: 'REQUESTER' } as unknown as Viewer
    expect(canReadMessage(requester, { kind: 'NOTE', queued: false })).toBeFalsy()

    const file = await uploaded(desk, number)
    const reply = { kind: 'REPLY' as const, body: 'See the file.', attachments: [file] }
    orThrow(await addMessage(lead, number, reply, { undoable: true }))
    expect((await download(desk, file, 'CE')).status).toBe(404)
    expect((await download(desk, file)).status).toBe(200)
    setClockOffsetMs(10_001)
    await sendQueuedReplies()
    expect((await download(desk, file, 'CE')).status).toBe(200)
  })
})

describe('a reply that is taken back', () => {
  it('gives its files back to be sent again, and they wait anew', async () => {
    const { number } = await addTicket(desk, account)
    const attachments = [await uploaded(desk, number), await uploaded(desk, number)]
    const reply = { kind: 'REPLY' as const, body: 'See the files.', attachments }
    setClockOffsetMs(23 * 3_600_000)
    const sent = orThrow(await addMessage(lead, number, reply, { undoable: true }))
    orThrow(await undoReply(lead, number, lastOf(sent).id))
    setClockOffsetMs(25 * 3_600_000)
    await tidyUp()
    expect(await db().attachment.count({ where: { ticketNumber: number, messageId: null } })).toBe(
      2,
    )
    const again = await say(desk, number, { kind: 'REPLY', attachments })
    expect(lastOf(again.body).attachments).toHaveLength(2)
    expect(await countBrokenEvents()).toBe(0)
  })
})

describe('a message that is split off', () => {
  it('takes its files along as copies of its own over the same bytes', async () => {
    const { number } = await addTicket(desk, account)
    const id = await uploaded(desk, number, { bytes: 'the log' })
    const from = { kind: 'REQUESTER', from: 'ben@customer.example', attachments: [id] }
    const { id: message } = lastOf((await say(desk, number, from)).body)
    const path = `/api/v1/tickets/${number}/messages/${message}`
    const split = await desk.call('POST', `${path}/split`, { body: { subject: 'The other' } })
    expect(split.status).toBe(201)
    const [copy] = lastOf(split.body).attachments
    expect(copy).toMatchObject({ name: 'notes.txt', size: 7 })
    expect(copy?.id).not.toBe(id)
    expect(
      await db().attachmentContent.count({ where: { uses: { some: { ticketNumber: number } } } }),
    ).toBe(1)
    expect(await detailOf(split.body.number, 1)).toMatchObject({ attachments: [{ id: copy?.id }] })

    // Each is redacted by itself; the bytes go with the last.
    const reason = { body: { reason: 'a secret' } }
    await desk.call('POST', `${path}/redaction`, reason)
    expect((await download(desk, id)).status).toBe(404)
    expect((await download(desk, copy?.id ?? '')).bytes.toString()).toBe('the log')
    const { id: copied } = lastOf(split.body)
    const other = `/api/v1/tickets/${split.body.number}/messages/${copied}/attachments/${copy?.id}/redaction`
    expect((await desk.call('POST', other, reason)).status).toBe(200)
    expect(await db().attachmentContent.count({ where: { uses: { none: {} } } })).toBe(0)
    expect(await countBrokenEvents()).toBe(0)
  })
})

describe('tickets that are merged', () => {
  it('show their files in one conversation, to all who see it, and take uploads of both', async () => {
    const [from, into] = [await addTicket(desk, account), await addTicket(desk, account)]
    const id = await uploaded(desk, from.number)
    await say(desk, from.number, { attachments: [id] })
    const waiting = await uploaded(desk, from.number)
    const path = `/api/v1/tickets/${from.number}/merge`
    await desk.call('POST', path, { body: { into: into.number } })
    const said = await say(desk, into.number, { attachments: [waiting] })
    expect(said.status).toBe(200)
    const files = said.body.messages.flatMap(({ attachments }) => attachments)
    expect(files.map((file) => file.id).toSorted()).toEqual([id, waiting].toSorted())
    // Handed to engineering is only the one that goes on.
    const number = into.number
    await db().ticket.updateMany({ where: { number }, data: { withEngineering: true } })
    expect((await download(desk, id, 'ENGINEER')).status).toBe(200)
    expect((await upload(desk, from.number, { as: 'ENGINEER' })).status).toBe(404)
  })
})
