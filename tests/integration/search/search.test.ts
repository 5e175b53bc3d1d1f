import { beforeAll, describe, expect, it } from 'vitest'
import { updateAccount } from '@/lib/accounts/mutations'
import type { Viewer } from '@/lib/auth/viewer'
import { visibleTo } from '@/lib/auth/visible-to'
import { db } from '@/lib/db/client'
import { orThrow } from '@/lib/outcome'
import { NO_IMPACT } from '@/lib/priority/types'
import { countFound, searchTickets } from '@/lib/search/queries'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { assignTicket } from '@/lib/tickets/mutations/assign-ticket'
import { setStatus } from '@/lib/tickets/mutations/set-status'
import { triageTicket } from '@/lib/tickets/mutations/triage-ticket'
import { makeAccount, makePerson, makeTicket } from '../tickets/people'

let lead: Viewer
let ce: Viewer
let engineer: Viewer
let account: Awaited<ReturnType<typeof makeAccount>>

beforeAll(async () => {
  lead = await makePerson('SUPPORT_LEAD')
  ce = await makePerson('CE')
  engineer = await makePerson('ENGINEER')
  account = await makeAccount(lead, { name: 'Zephyr Mills' })
})

const search = async (viewer: Viewer, q: string) =>
  orThrow(await searchTickets(viewer, { q, limit: 50 }))
const numbers = async (q: string, viewer = lead) =>
  (await search(viewer, q)).items.map(({ number }) => number)

describe('a text is found', () => {
  it('by subject, message, note, account, requester and number, in any form of the word', async () => {
    const input = {
      subject: 'Quokka exporters',
      body: 'The wombat dashboards are frozen.',
      requesterEmail: 'maribel@zephyr-mills.example',
    }
    const { number } = await makeTicket(lead, account, input)
    orThrow(await addMessage(lead, number, { kind: 'NOTE', body: 'Looks like the bilby cache.' }))
    const asked = ['quokka', 'EXPORTER', 'wombat dashboard', 'bilby', 'zephyr quokka', `${number}`]
    const more = [`#${number} quokka`, 'maribel quokka', input.requesterEmail, '"are frozen"']
    for (const q of [...asked, ...more]) expect(await numbers(q), q).toContain(number)
    for (const q of ['quokka -wombat', '"dashboards wombat" quokka', 'quokka numbat']) {
      expect(await numbers(q), q).toEqual([])
    }
  })

  it('with the hit marked in plain parts, whatever the text holds', async () => {
    const body = 'Before <img src=x onerror=alert(1)> the \u0002echidna\u0003 spoke.'
    const { number } = await makeTicket(lead, account, { subject: 'An echidna <b>', body })
    const [hit] = (await search(lead, 'echidna')).items
    expect(hit).toMatchObject({ number, subject: 'An echidna <b>', accountName: 'Zephyr Mills' })
    expect(hit?.marked.filter((part) => part.hit)).toEqual([{ text: 'echidna', hit: true }])
    expect(hit?.excerpt?.note).toBe(false)
    expect(hit?.excerpt?.parts.find((part) => part.hit)?.text).toBe('echidna')
    expect(hit?.excerpt?.parts.map(({ text }) => text).join('')).toContain('<img src=x')
  })
})

describe('a ticket is found', () => {
  it('by what it is at the moment', async () => {
    const { number } = await makeTicket(lead, account, { subject: 'Pangolin' })
    expect(await numbers('pangolin status:new is:unassigned segment:enterprise')).toEqual([number])
    orThrow(await assignTicket(lead, number, { assignee: lead.email }))
    orThrow(await setStatus(lead, number, { status: 'ON_HOLD' }))
    orThrow(
      await triageTicket(lead, number, {
        facts: { ...NO_IMPACT, totalLossOfService: true },
        inputs: [],
      }),
    )
    const yes = [
      'pangolin assignee:me status:on-hold priority:p0',
      `assignee:${lead.email} pangolin account:zephyr`,
      'status:on-hold,open pangolin',
    ]
    for (const q of yes) expect(await numbers(q), q).toEqual([number])
    for (const filter of [
      'status:new',
      'assignee:none',
      'priority:p1',
      'account:nobody',
      'segment:free',
      'is:overdue',
    ]) {
      expect(await numbers(`pangolin ${filter}`), filter).toEqual([])
    }
  })

  it('when its word is overdue', async () => {
    const overdue = await makeTicket(lead, account, {
      subject: 'Tapir',
      receivedAt: '2024-01-02T12:00:00.000Z',
    })
    await makeTicket(lead, account, { subject: 'Tapir of today' })
    expect(await numbers('tapir is:overdue')).toEqual([overdue.number])
  })

  it('by the account’s new name and not by the old one, as by a redacted message', async () => {
    const other = await makeAccount(lead, { name: 'Axolotl Works' })
    const { number } = await makeTicket(lead, other, { body: 'The secret is hunter2.' })
    expect(await numbers('axolotl hunter2')).toEqual([number])
    orThrow(await updateAccount(lead, other.id, { name: 'Kakapo Works' }))
    expect([await numbers('axolotl'), await numbers('kakapo')]).toEqual([[], [number]])
    await db().message.updateMany({ where: { ticketNumber: number }, data: { body: 'Redacted.' } })
    expect([await numbers('hunter2'), await numbers('kakapo redacted')]).toEqual([[], [number]])
    const contact = { email: 'numbat@other.example', name: 'Nora Numbat' }
    await db().contact.updateMany({ where: { accountId: other.id }, data: contact })
    expect(await numbers('nora kakapo')).toEqual([number])
  })
})

describe('what one may not see', () => {
  it('is not found, nor by its notes', async () => {
    const owned = await makeAccount(lead, { ceOwner: ce.email })
    const own = await makeTicket(lead, owned, { subject: 'Okapi' })
    const filed = await makeTicket(ce, owned, { subject: 'Okapi filed' })
    const foreign = await makeTicket(lead, account, { subject: 'Okapi elsewhere' })
    orThrow(await addMessage(lead, foreign.number, { kind: 'NOTE', body: 'an okapi note: dugong' }))
    orThrow(await addMessage(lead, own.number, { kind: 'NOTE', body: 'an own note: dugong' }))
    expect((await numbers('okapi', ce)).toSorted()).toEqual([own.number, filed.number].toSorted())
    expect(await numbers('dugong', ce)).toEqual([own.number])
    expect((await search(ce, 'okapi')).total).toBe(2)
    expect(await countFound(ce, 'dugong', 10)).toEqual({ ok: true, value: 1 })
    expect(await numbers(`${foreign.number}`, ce)).toEqual([])
    expect(await numbers('okapi', engineer)).toEqual([])
    await db().ticket.updateMany({ where: { number: own.number }, data: { withEngineering: true } })
    expect(await numbers('okapi', engineer)).toEqual([own.number])
  })

  it('is not found by a reply that may still be taken back, until it is sent', async () => {
    const owned = await makeAccount(lead, { ceOwner: ce.email })
    const { number } = await makeTicket(lead, owned)
    const reply = { kind: 'REPLY', body: 'A secret kookaburra.' } as const
    orThrow(await addMessage(lead, number, reply, { undoable: true }))
    expect([await numbers('kookaburra', ce), await numbers(`${number}`, ce)]).toEqual([
      [],
      [number],
    ])
    await db().message.updateMany({ where: { ticketNumber: number }, data: { queuedUntil: null } })
    expect(await numbers('kookaburra', ce)).toEqual([number])
  })

  it('is for every role the same as in the list of tickets', async () => {
    const all = await db().ticket.findMany({ select: { number: true, status: true } })
    const states = 'status:new,open,pending,on-hold,solved,closed'
    for (const viewer of [lead, ce, engineer, await makePerson('CS_LEADERSHIP')]) {
      const where = visibleTo(viewer)
      const seen = await db().ticket.findMany({ where, select: { number: true } })
      const found = await numbers(states, viewer)
      expect(found, viewer.role).toEqual(seen.map((each) => each.number).sort((a, b) => b - a))
    }
    expect(all.length).toBeGreaterThan(5)
  })
})

describe('pages and limits', () => {
  it('goes through all hits once, best first, while tickets come', async () => {
    for (let i = 0; i < 7; i++) await makeTicket(lead, account, { body: `Capybara ${i}` })
    const best = await makeTicket(lead, account, { subject: 'Capybara', body: 'Capybara.' })
    const seen: number[] = []
    let after: string | undefined
    do {
      const page = orThrow(await searchTickets(lead, { q: 'capybara', limit: 3, after }))
      seen.push(...page.items.map(({ number }) => number))
      await makeTicket(lead, account, { subject: 'Capybara that came later' })
      after = page.next ?? undefined
    } while (after)
    expect(seen[0]).toBe(best.number)
    expect(new Set(seen).size).toBe(8)
    expect(seen).toHaveLength(8)
  })

  it('takes messages of any length and keeps what is whole', async () => {
    const body = Array.from({ length: 90_000 }, (_, i) => `w${i}`).join(' ')
    const { number } = await makeTicket(lead, account, { subject: 'Narwhal', body })
    for (let i = 0; i < 16; i++) orThrow(await addMessage(lead, number, { kind: 'NOTE', body }))
    expect(await numbers('narwhal w7')).toEqual([number])
    const [row] = await db().$queryRaw<{ messages: number; octets: number }[]>`
      SELECT messages, octets FROM ticket_search WHERE ticket_number = ${number}`
    expect(row).toEqual({ messages: 17, octets: 300_000 })
  })

  it.each([
    ['', 'INVALID'],
    ['the', 'INVALID'],
    ['colour:red', 'INVALID'],
    ['assignee:nobody@nowhere.example', 'INVALID'],
  ])('refuses %j with a sentence', async (q, code) => {
    expect(await searchTickets(lead, { q, limit: 5 })).toMatchObject({
      ok: false,
      code,
      errors: [{ path: 'q' }],
    })
  })

  it('refuses a cursor that no page gave', async () => {
    for (const after of ['x', 'WzEsMl0', Buffer.from('[1,-2,3]').toString('base64url')]) {
      expect(await searchTickets(lead, { q: 'a b', limit: 5, after })).toMatchObject({
        code: 'MALFORMED',
      })
    }
  })
})
