import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import { createApi } from '@/lib/api/app'
import { createApiToken } from '@/lib/auth/api-token'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { moveTicketsByTime } from '@/lib/jobs/move-tickets-by-time'
import { sendQueuedReplies } from '@/lib/jobs/send-queued-replies'
import { tellOfNumberOne } from '@/lib/jobs/tell-of-number-one'
import { warnOfClocks } from '@/lib/jobs/warn-of-clocks'
import { orThrow } from '@/lib/outcome'
import { tablesHolding } from '../tables-holding'
import { type Ask, addAccount, addTicket, emailOf, openDesk, triageOf } from './desk'

/**
 * Customer-visible and internal never mix. Whoever is outside has one door: what leaves is a message with recipients
 * (a reply, a notice). So a secret is written into a note and its file, everything that a ticket can go through is done to
 * that ticket, and at the end nothing that leaves holds it, and nobody but staff who may see the ticket can read it.
 */
const desk = openDesk()
/** Stands in the note and in nothing that is asked for. */
const PHRASE = 'Not for them'
const SECRET = `inside${randomUUID().replaceAll('-', '')}`
const REQUESTER = 'kim@customer.example'

let account: AccountView
let number: number
let note: { id: string; attachments: { id: string }[] }

const post = (path: string, body: unknown, more: Ask = {}) =>
  desk.call('POST', `/api/v1/tickets/${path}`, { body, ...more })
const say = (body: object, more: Ask = {}) => post(`${number}/messages`, body, more)

async function upload(): Promise<string> {
  const path = `/api/v1/tickets/${number}/attachments?name=inside.txt`
  const headers = { 'content-type': 'text/plain' }
  const { status, body } = await desk.call<{ id: string }>('POST', path, { raw: SECRET, headers })
  expect(status).toBe(201)
  return body.id
}

beforeAll(async () => {
  account = await addAccount(desk, { ceOwner: emailOf('CE') })
  number = (await addTicket(desk, account)).number
  const attachments = [await upload()]
  const body = `${PHRASE}: ${SECRET}. @support_engineer, have a look.`
  const noted = await say({ kind: 'NOTE', body, attachments })
  expect(noted.status).toBe(200)
  note = noted.body.messages.find(({ kind }) => kind === 'NOTE') ?? { id: '', attachments: [] }
  expect(note.attachments).toHaveLength(1)
})

/** What a call answers, asked for the secret wherever it can be asked for anything. */
async function read(path: string, { token, as }: Ask): Promise<string> {
  const bearer = token ?? (as && desk.tokens[as])
  const headers: Record<string, string> = bearer ? { authorization: `Bearer ${bearer}` } : {}
  const plain = await fetch(`${desk.url}${path}`, { headers })
  const searched = await fetch(`${desk.url}${path}?q=${SECRET}`, { headers })
  return `${await plain.text()}${searched.ok ? await searched.text() : ''}`
}

/** What a requester can come to read. */
async function outgoing(): Promise<string> {
  const messages = await db().message.findMany({
    where: { OR: [{ kind: { in: ['REPLY', 'NOTICE'] } }, { recipients: { some: {} } }] },
    select: {
      kind: true,
      body: true,
      tried: true,
      nextStep: true,
      attachments: { select: { id: true, name: true } },
      recipients: { select: { contactId: true, userId: true } },
      ticket: { select: { subject: true } },
    },
  })
  return JSON.stringify(messages)
}

describe('a note, whatever is done,', () => {
  it('goes nowhere by its own message: it cannot begin a ticket, lend its file or be addressed', async () => {
    const split = await post(`${number}/messages/${note.id}/split`, { subject: 'Another matter' })
    expect(split.status).toBe(409)
    const [file] = note.attachments
    const lent = await say({ kind: 'REPLY', body: 'See the file.', attachments: [file?.id] })
    expect([lent.status, lent.body.errors?.[0]?.path]).toEqual([422, 'attachments.0'])
    const addressed = await say({ kind: 'NOTE', body: 'x', to: [REQUESTER] })
    expect(addressed.status).toBe(422)
    const contact = await db().contact.findFirstOrThrow({ where: { email: REQUESTER } })
    const row = { messageId: note.id, place: 0, role: 'TO', contactId: contact.id } as const
    await expect(db().messageRecipient.createMany({ data: [row] })).rejects.toThrow()
    const where = { id: note.id }
    await expect(db().message.updateMany({ where, data: { kind: 'REPLY' } })).rejects.toThrow()
  })

  it('stays where it is through everything that a ticket goes through', async () => {
    const assignee = emailOf('SUPPORT_ENGINEER')
    await post(`${number}/triage`, triageOf({ totalLossOfService: true }))
    await post(`${number}/assignment`, { assignee })
    const firstResponse = { tried: 'Restarted it.', nextStep: 'Read the logs.' }
    await say({ kind: 'REPLY', body: 'We read the logs.', firstResponse, status: 'PENDING' })
    await say({ kind: 'REQUESTER', from: REQUESTER, body: 'Thank you.' })
    await say({ kind: 'REPLY', body: 'From the other side.' }, { as: 'CE' })
    const steps = { stepsSoFar: 'Logs read.', lastStep: 'Restart', nextStep: 'Watch' }
    const over = { assignee: emailOf('SUPPORT_LEAD'), context: SECRET, ...steps }
    expect((await post(`${number}/handover`, over)).status).toBe(200)
    const follower = await addTicket(desk, account)
    await post(`${number}/links`, { kind: 'RELATED', other: follower.number })
    const action = { kind: 'REPLY', body: 'It works again.' }
    const bulk = { action, tickets: [{ number }, { number: follower.number }] }
    await desk.call('POST', '/api/v1/tickets/bulk', { body: bulk })
    const tell = { source: 'Joined with another.', target: 'Another joined.' }
    const into = (await addTicket(desk, account)).number
    const merged = await post(`${number}/merge`, { into, reason: SECRET, tell })
    expect(merged.status).toBe(200)
    expect((await desk.call('DELETE', `/api/v1/tickets/${number}/merge`)).status).toBe(200)
    await post(`${number}/status`, { status: 'SOLVED' })
    for (const days of [0, 4]) {
      setClockOffsetMs(days * 86_400_000)
      await sendQueuedReplies()
      await moveTicketsByTime()
      await tellOfNumberOne()
      await warnOfClocks()
    }
    setClockOffsetMs(0)
    const again = await say({ kind: 'REQUESTER', from: REQUESTER, body: 'It is back.' })
    expect(again.status).toBe(201)
    const sent = await outgoing()
    expect(sent).toContain('We read the logs.')
    expect(sent).toContain('Joined with another.')
    expect(sent).not.toContain(SECRET)
    expect(sent).not.toContain('inside.txt')
    expect(JSON.stringify(again.body)).not.toContain(SECRET)
  })
})

describe('a note', () => {
  it('is held by nothing but its message, its file, the search of staff and the reasons', async () => {
    expect(await tablesHolding(SECRET)).toEqual([
      'attachment_chunk',
      'event_text',
      'message',
      'ticket_search',
    ])
  })

  it('is read by no call without sign-in, of another’s Customer Engineer or of an engineer', async () => {
    const stranger = orThrow(await createApiToken({ name: 'another-ce', role: 'CE' }))
    const ids = [note.id, note.attachments[0]?.id ?? '', account.id]
    const paths = createApi()
      .routes.filter(({ method, path }) => method === 'GET' && path.includes('/v1/'))
      .filter(({ path }) => !path.endsWith('/stream'))
      .flatMap(({ path }) =>
        ids.map((id) => path.replaceAll(':number', String(number)).replaceAll(/:\w+/g, id)),
      )
    expect(paths.length).toBeGreaterThan(30)
    const readers: Ask[] = [{ as: null }, { as: null, token: stranger }, { as: 'ENGINEER' }]
    for (const path of new Set(paths)) {
      for (const reader of readers) {
        const text = await read(path, reader)
        expect(text, path).not.toContain(PHRASE)
        expect(text, path).not.toBe(SECRET)
      }
    }
  })

  it('is read by staff who may see the ticket', async () => {
    for (const as of ['SUPPORT_ENGINEER', 'CS_LEADERSHIP', 'CE', 'ADMIN'] as const) {
      const { body } = await desk.call('GET', `/api/v1/tickets/${number}`, { as })
      expect(JSON.stringify(body.messages)).toContain(SECRET)
    }
  })
})
