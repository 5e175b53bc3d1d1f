import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { orThrow } from '@/lib/outcome'
import { NO_IMPACT } from '@/lib/priority/types'
import { searchTickets } from '@/lib/search/queries'
import { assignTicket } from '@/lib/tickets/mutations/assign-ticket'
import { setFields } from '@/lib/tickets/mutations/set-fields'
import { setStatus } from '@/lib/tickets/mutations/set-status'
import { triageTicket } from '@/lib/tickets/mutations/triage-ticket'
import { makeAccount, makePerson, makeTicket } from '../tickets/people'

let lead: Viewer
/** Every ticket of these tests has the word; they are named by what is special about them. */
let plain: number
let held: number
let free: number
let late: number
let tagged: number

const make = async (account: { id: string }, over: object = {}) =>
  (await makeTicket(lead, account, { subject: 'Thylacine', ...over })).number

beforeAll(async () => {
  lead = await makePerson('SUPPORT_LEAD')
  const account = await makeAccount(lead, { name: 'Zebu Works' })
  const other = await makeAccount(lead, { name: 'Yak & Sons', segment: 'FREE' })
  plain = await make(account)
  held = await make(account)
  orThrow(await assignTicket(lead, held, { assignee: lead.email }))
  orThrow(await setStatus(lead, held, { status: 'ON_HOLD' }))
  free = await make(other)
  orThrow(await triageTicket(lead, free, { facts: NO_IMPACT, inputs: [] }))
  late = await make(account, { receivedAt: '2024-01-02T12:00:00.000Z' })
  tagged = await make(account)
  orThrow(await setFields(lead, tagged, { tags: ['slow-search', 'sso', "o'brien\\"] }))
})

const find = async (q: string) => {
  const page = orThrow(await searchTickets(lead, { q: `thylacine ${q}`, limit: 50 }))
  return page.items.map(({ number }) => number).toSorted((a, b) => a - b)
}
const all = () => [plain, held, free, late, tagged]
const but = (...gone: number[]) => all().filter((number) => !gone.includes(number))

describe('a filter with a minus leaves out', () => {
  it.each([
    ['-status:on-hold', () => but(held)],
    ['-status:on-hold,open', () => but(held)],
    ['-status:new -status:on-hold', () => []],
    ['-assignee:me', () => but(held)],
    ['-assignee:none', () => [held]],
    ['-is:unassigned', () => [held]],
    ['-segment:free', () => but(free)],
    ['-priority:p3', () => but(free)],
    ['-is:overdue', () => but(late)],
    ['-account:zebu', () => [free]],
    ['-account:"yak &" -account:zebu', () => []],
    ['-tag:sso', () => but(tagged)],
    ['-tag:other', () => all()],
    ['status:new -is:overdue -tag:"slow search"', () => [plain, free]],
    ['status:new -status:new', () => []],
  ])('%s', async (q, expected) => {
    expect(await find(q)).toEqual(expected())
  })

  it('also where no word is asked for', async () => {
    const page = orThrow(await searchTickets(lead, { q: '-status:on-hold', limit: 50 }))
    expect(page.items.map(({ number }) => number)).toEqual(but(held).toSorted((a, b) => b - a))
  })
})

describe('a tag is found', () => {
  it.each([
    'tag:sso',
    'tag:"Slow Search"',
    'tag:other,sso',
    'tag:sso tag:slow-search',
    "tag:o'brien\\",
  ])('by its filter: %s', async (q) => {
    expect(await find(q)).toEqual([tagged])
  })

  it('as a plain word, and as a part of one', async () => {
    for (const q of ['sso', 'slow-search', 'slow']) expect(await find(q), q).toEqual([tagged])
  })

  it('only where the ticket has all that is asked for, and no longer than it is there', async () => {
    expect(await find('tag:sso tag:other')).toEqual([])
    orThrow(await setFields(lead, plain, { tags: ['for-a-while'] }))
    expect(await find('tag:for-a-while')).toEqual([plain])
    orThrow(await setFields(lead, plain, { tags: [] }))
    expect([await find('tag:for-a-while'), await find('-tag:for-a-while')]).toEqual([[], all()])
  })
})
