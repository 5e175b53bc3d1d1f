import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { sendQueuedReplies } from '@/lib/jobs/send-queued-replies'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { undoReply } from '@/lib/tickets/mutations/undo-reply'
import { findTicket, listHistory } from '@/lib/tickets/queries'
import { makeAccount, makePerson, makeTicket } from './people'

const UNDOABLE = { undoable: true }
const REPLY = {
  kind: 'REPLY',
  body: 'Please restart the worker.',
  firstResponse: { tried: 'Read the logs.', nextStep: 'A restart.' },
  nextUpdateAt: new Date(Date.now() + 3_600_000).toISOString(),
  status: 'PENDING',
} as const

let engineer: Viewer
let lead: Viewer
let ce: Viewer
let account: { id: string }

beforeAll(async () => {
  lead = await makePerson('SUPPORT_LEAD')
  engineer = await makePerson('SUPPORT_ENGINEER')
  ce = await makePerson('CE')
  account = await makeAccount(lead, { ceOwner: ce.email })
})
afterEach(() => setClockOffsetMs(0))

async function sendUndoable(number: number) {
  const sent = await addMessage(engineer, number, REPLY, UNDOABLE)
  if (!sent.ok) throw new Error(sent.message)
  const message = sent.value.messages.at(-1)
  if (!message) throw new Error('the reply is not there')
  return { view: sent.value, message }
}

describe('a reply from the screen', () => {
  it('counts from the press, is not yet on the requester’s side, and is sent once', async () => {
    const { number } = await makeTicket(lead, account)
    const { view, message } = await sendUndoable(number)
    expect(view).toMatchObject({ status: 'PENDING', assignee: engineer.email })
    expect(view.firstRespondedAt).toBe(message.at)
    expect(message.queuedUntil).not.toBeNull()
    expect((await findTicket(ce, number))?.messages).toHaveLength(1)
    const answered = await addMessage(ce, number, { kind: 'REPLY', body: 'Any news?' })
    expect(answered.ok && answered.value.messages.map(({ kind }) => kind)).not.toContain('REPLY')
    await sendQueuedReplies()
    expect((await findTicket(ce, number))?.messages).toHaveLength(2)
    setClockOffsetMs(10_001)
    const sent = await Promise.all([sendQueuedReplies(), sendQueuedReplies()])
    expect(sent.toSorted()).toEqual([0, 1])
    expect((await findTicket(ce, number))?.messages).toHaveLength(3)
  })

  it('goes back with all that it did, and keeps on the record that it was there', async () => {
    const before = await makeTicket(lead, account)
    const { number } = before
    const { message } = await sendUndoable(number)
    const undone = await undoReply(engineer, number, message.id)
    const { version, position, explanation, ...rest } = before
    expect(undone).toMatchObject({ ok: true, value: rest })
    expect(await db().message.count({ where: { id: message.id } })).toBe(0)
    const words = (await listHistory(lead, number)).map(({ text }) => text)
    expect(words[0]).toContain('took the reply back')
    expect(words[1]).toContain('gave the meaningful first response')
  })

  it('leaves what somebody else has changed since', async () => {
    const { number } = await makeTicket(lead, account)
    const { message } = await sendUndoable(number)
    await addMessage(lead, number, { kind: 'REQUESTER', body: 'Wait!', from: 'a@b.example' })
    const undone = await undoReply(engineer, number, message.id)
    expect(undone).toMatchObject({ value: { status: 'OPEN', firstRespondedAt: null } })
    expect(undone.ok && undone.value.messages.map(({ body }) => body)).toContain('Wait!')
  })

  it('cannot be taken back by another, twice, or after it was sent', async () => {
    const { number } = await makeTicket(lead, account)
    const { message } = await sendUndoable(number)
    expect(await undoReply(lead, number, message.id)).toMatchObject({ code: 'CONFLICT' })
    expect(await undoReply(engineer, number, message.id)).toMatchObject({ ok: true })
    expect(await undoReply(engineer, number, message.id)).toMatchObject({ code: 'CONFLICT' })
    const again = await sendUndoable(number)
    setClockOffsetMs(10_001)
    await sendQueuedReplies()
    expect(await undoReply(engineer, number, again.message.id)).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('has been sent'),
    })
  })

  it('waits only where the screen asked for it', async () => {
    const { number } = await makeTicket(lead, account)
    const sent = await addMessage(engineer, number, REPLY)
    expect(sent).toMatchObject({ value: { messages: [{}, { queuedUntil: null }] } })
  })
})
