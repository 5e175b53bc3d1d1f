import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { sendQueuedReplies } from '@/lib/jobs/send-queued-replies'
import { tidyUp } from '@/lib/jobs/tidy-up'
import { orThrow } from '@/lib/outcome'
import { type BulkAction, bulkAction } from '@/lib/tickets/bulk-schema'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { changeMany } from '@/lib/tickets/mutations/change-many'
import { setFields } from '@/lib/tickets/mutations/set-fields'
import { findTicket, listHistory } from '@/lib/tickets/queries'
import { makeAccount, makePerson, makeTicket } from './people'

let lead: Viewer
let engineer: Viewer
let account: Awaited<ReturnType<typeof makeAccount>>
beforeAll(async () => {
  lead = await makePerson('SUPPORT_LEAD')
  engineer = await makePerson('SUPPORT_ENGINEER')
  account = await makeAccount(lead)
})
afterEach(() => setClockOffsetMs(0))

const make = async (tags: string[] = []) => {
  const { number } = await makeTicket(lead, account)
  if (tags.length > 0) orThrow(await setFields(lead, number, { tags }))
  return number
}
const find = async (number: number) => {
  const ticket = await findTicket(lead, number)
  if (!ticket) throw new Error(`there is no ticket ${number}`)
  return ticket
}
const tagsOf = async (number: number) => (await find(number)).tags
const change = async (action: BulkAction, numbers: number[], by = lead) =>
  orThrow(await changeMany(by, { tickets: numbers.map((number) => ({ number })), action }))
type View = Awaited<ReturnType<typeof change>>
const undo = async ({ results }: View, by = lead) => {
  const tickets = results.flatMap(({ number, version }) => (version ? [{ number, version }] : []))
  return orThrow(await changeMany(by, { tickets, action: { kind: 'UNDO' } }))
}
const outcomes = ({ results }: View) => results.map(({ outcome }) => outcome)
const TAG = { kind: 'TAG', add: ['outage'], remove: ['new'] } as const
const tag = (add: string[], remove: string[] = []) => ({ kind: 'TAG' as const, add, remove })

describe('tags of many', () => {
  it('are added and taken away, each ticket by itself', async () => {
    const [bare, both, same] = [await make(), await make(['new', 'sso']), await make(['outage'])]
    const full = await make(Array.from({ length: 20 }, (_, i) => `tag-${i}`))
    const closed = await make()
    await db().ticket.updateMany({ where: { number: closed }, data: { status: 'CLOSED' } })
    const view = await change({ ...TAG, add: [...TAG.add], remove: [...TAG.remove] }, [
      bare,
      both,
      same,
      full,
      closed,
    ])
    expect(view.results.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['DONE', null],
      ['DONE', null],
      ['UNCHANGED', null],
      ['REFUSED', 'INVALID'],
      ['REFUSED', 'CONFLICT'],
    ])
    expect(await Promise.all([bare, both, same].map(tagsOf))).toEqual([
      ['outage'],
      ['outage', 'sso'],
      ['outage'],
    ])
    expect(view.results[3]?.why).toContain('would have more than 20 tags')
    const [newest] = await listHistory(lead, both)
    expect(newest?.text).toContain('changed the tags')
  })

  it.each([
    [{ kind: 'TAG' }, 'add'],
    [{ kind: 'TAG', add: ['a'], remove: ['A'] }, 'remove'],
    [{ kind: 'TAG', add: [' , '] }, 'add.0'],
    [{ kind: 'REPLY', body: 'x', undoSeconds: 9 }, 'undoSeconds'],
    [{ kind: 'REPLY', body: 'x', undoSeconds: 61 }, 'undoSeconds'],
  ])('refuse bad input: %j', (input, path) => {
    const parsed = bulkAction.safeParse(input)
    expect(parsed.error?.issues[0]?.path.join('.')).toBe(path)
  })
})

describe('tags taken back', () => {
  it('are exactly what they were, without a tag in the record', async () => {
    const [bare, both] = [await make(), await make(['new', 'quokka-tag'])]
    const view = await change(tag(['outage'], ['quokka-tag']), [bare, both])
    expect(outcomes(await undo(view))).toEqual(['DONE', 'DONE'])
    expect(await Promise.all([bare, both].map(tagsOf))).toEqual([[], ['new', 'quokka-tag']])
    expect((await listHistory(lead, both))[0]?.text).toContain('took a change of the tags back')
    const events = await db().ticketEvent.findMany({ where: { ticketNumber: both } })
    expect(JSON.stringify(events.map(({ detail }) => detail))).not.toContain('quokka')
  })

  it('stay where the ticket has changed since, or where it is somebody else’s deed', async () => {
    const [touched, theirs] = [await make(['a']), await make(['a'])]
    const view = await change(tag(['b']), [touched, theirs])
    await addMessage(engineer, touched, { kind: 'NOTE', body: 'looked at it' })
    expect(outcomes(await undo(view, engineer))).toEqual(['CHANGED', 'REFUSED'])
    expect(await Promise.all([touched, theirs].map(tagsOf))).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ])
    const edited = orThrow(await setFields(lead, theirs, { tags: ['c'] }))
    const single = { results: [{ number: theirs, version: edited.version }] } as View
    expect(outcomes(await undo(single))).toEqual(['REFUSED'])
  })

  it('are forgotten after a while, and then cannot go back', async () => {
    const number = await make(['a'])
    const view = await change(tag(['b']), [number])
    setClockOffsetMs(49 * 3_600_000)
    await tidyUp()
    expect(outcomes(await undo(view))).toEqual(['REFUSED'])
    expect(await tagsOf(number)).toEqual(['a', 'b'])
  })
})

describe('replies to many', () => {
  const REPLY = {
    kind: 'REPLY',
    body: 'It works again.',
    status: 'PENDING',
    undoSeconds: 60,
  } as const

  it('wait, and are all taken back with what they did', async () => {
    const numbers = [await make(), await make()]
    const before = await Promise.all(numbers.map(find))
    const view = await change(REPLY, numbers)
    for (const number of numbers) {
      const { messages, status } = await find(number)
      const last = messages.at(-1)
      expect([status, last?.to.length]).toEqual(['PENDING', 1])
      expect(Date.parse(last?.queuedUntil ?? '') - Date.parse(last?.at ?? '')).toBe(60_000)
    }
    expect(outcomes(await undo(view))).toEqual(['DONE', 'DONE'])
    const after = await Promise.all(numbers.map(find))
    for (const [index, ticket] of after.entries()) {
      const { version, position, explanation, ...was } = before[index] ?? ticket
      expect(ticket).toMatchObject(was)
    }
    expect(
      await db().messageRecipient.count({ where: { message: { ticketNumber: { in: numbers } } } }),
    ).toBe(0)
  })

  it('are taken back whatever came after, but not once they are sent, and not by others', async () => {
    const [wrote, sent, theirs] = [await make(), await make(), await make()]
    const view = await change(REPLY, [wrote, theirs])
    const first = await change({ ...REPLY, undoSeconds: 10 }, [sent])
    const said = { kind: 'REQUESTER', body: 'Wait!', from: 'a@b.example' } as const
    orThrow(await addMessage(engineer, wrote, said))
    setClockOffsetMs(11_000)
    await sendQueuedReplies()
    expect(outcomes(await undo({ ...view, results: view.results.slice(1) }, engineer))).toEqual([
      'REFUSED',
    ])
    expect(outcomes(await undo(view))).toEqual(['DONE', 'DONE'])
    expect((await find(wrote)).messages.map(({ body }) => body)).toEqual([
      'Since this morning.',
      'Wait!',
    ])
    const late = await undo(first)
    expect(late.results[0]).toMatchObject({ outcome: 'REFUSED', code: 'CONFLICT' })
    expect(late.results[0]?.why).toContain('has been sent')
    expect((await find(sent)).status).toBe('PENDING')
  })

  it('go out at once where nobody asked for time', async () => {
    const number = await make()
    const view = await change({ kind: 'REPLY', body: 'Now.' }, [number])
    expect((await find(number)).messages.at(-1)?.queuedUntil).toBeNull()
    expect(outcomes(await undo(view))).toEqual(['REFUSED'])
  })
})
