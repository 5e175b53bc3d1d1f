import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { listMentionable } from '@/lib/mentions/queries'
import { listInbox } from '@/lib/notifications/queries'
import { orThrow } from '@/lib/outcome'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { findTicket } from '@/lib/tickets/queries'
import { makeAccount, makePerson, makeTicket } from '../tickets/people'

let lead: Viewer
let sam: Viewer
let ce: Viewer
let number: number

beforeAll(async () => {
  lead = await makePerson('SUPPORT_LEAD')
  sam = await makePerson('SUPPORT_ENGINEER')
  ce = await makePerson('CE')
  number = (await makeTicket(lead, await makeAccount(lead))).number
})

const note = (body: string) => addMessage(lead, number, { kind: 'NOTE', body })
const inboxOf = async (viewer: Viewer) => orThrow(await listInbox(viewer, { limit: 50 })).items

describe('naming a colleague in a note', () => {
  it('keeps who was named beside the message, and tells them once', async () => {
    await note(`@${sam.name} and @${sam.email}: please look. @${lead.name} did.`)
    const view = await findTicket(sam, number)
    const named = view?.messages.at(-1)?.mentions.map(({ email }) => email)
    expect(named?.toSorted()).toEqual([lead.email, sam.email].toSorted())
    const [told, ...rest] = await inboxOf(sam)
    expect(told).toMatchObject({
      kind: 'MENTIONED',
      number,
      text: `${lead.name} named you in a note`,
    })
    expect(rest).toEqual([])
    expect(await inboxOf(lead)).toEqual([])
  })

  it('holds no name in the event chain', async () => {
    const event = await db().ticketEvent.findFirstOrThrow({
      where: { ticketNumber: number, type: 'NOTED' },
      select: { detail: true },
    })
    expect(Object.keys(event.detail as object)).toEqual(['messageId'])
  })

  it('refuses to name who may not see the ticket, and writes nothing', async () => {
    const before = await db().message.count()
    const refused = await note(`@${ce.name}, do you know?`)
    const message = `names ${ce.name}, who may not see ticket ${number}`
    expect(refused).toMatchObject({ code: 'INVALID', errors: [{ path: 'body', message }] })
    expect(await db().message.count()).toBe(before)
    expect(await inboxOf(ce)).toEqual([])
  })

  it('refuses a name that two people have', async () => {
    for (const email of ['a@twins.example', 'b@twins.example']) {
      const data = { email, name: 'Twin Name', role: 'SUPPORT_ENGINEER' as const }
      await db().user.create({ data: { ...data, createdAt: new Date() }, select: { id: true } })
    }
    expect(await note('@Twin Name')).toMatchObject({ code: 'INVALID', errors: [{ path: 'body' }] })
    expect(await note('@a@twins.example')).toMatchObject({ ok: true })
    const offered = orThrow(await listMentionable(lead, number, 'twin'))
    expect(offered.map(({ handle }) => handle)).toEqual(['@a@twins.example', '@b@twins.example'])
  })

  it('reads a reply and the requester’s words as just text', async () => {
    const body = `@${sam.name} and @${ce.name}`
    expect(await addMessage(lead, number, { kind: 'REPLY', body })).toMatchObject({ ok: true })
    const said = { kind: 'REQUESTER' as const, body, from: 'ann@customer.example' }
    expect(await addMessage(lead, number, said)).toMatchObject({ ok: true })
    const view = await findTicket(lead, number)
    expect(view?.messages.slice(-2).map(({ mentions }) => mentions)).toEqual([[], []])
    expect(await inboxOf(sam)).toHaveLength(1)
  })
})

describe('who is offered', () => {
  it('is staff who may see the ticket, to who may write notes on it', async () => {
    const offered = orThrow(await listMentionable(lead, number, 'person'))
    expect(offered.map(({ email }) => email)).toEqual([lead.email, sam.email])
    expect(await listMentionable(ce, number, '')).toMatchObject({ code: 'NOT_FOUND' })
    const boss = await makePerson('CS_LEADERSHIP')
    expect(await listMentionable(boss, number, '')).toMatchObject({ code: 'FORBIDDEN' })
  })
})
