import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { orThrow } from '@/lib/outcome'
import { listLinks } from '@/lib/tickets/link-queries'
import type { HandLinkKind } from '@/lib/tickets/link-words'
import { linkInTransaction, linkTickets, unlinkTickets } from '@/lib/tickets/mutations/link-tickets'
import { listHistory } from '@/lib/tickets/queries'
import { makeAccount, makePerson, makeTicket } from './people'

let lead: Viewer
let account: Awaited<ReturnType<typeof makeAccount>>
beforeAll(async () => {
  lead = await makePerson('SUPPORT_LEAD')
  account = await makeAccount(lead)
})

const make = async () => (await makeTicket(lead, account)).number
const link = (from: number, ticket: number, kind: HandLinkKind) =>
  linkTickets(lead, from, { kind, ticket, reverse: false })
const linkBack = (to: number, ticket: number, kind: HandLinkKind) =>
  linkTickets(lead, to, { kind, ticket, reverse: true })
const newest = async (number: number) => (await listHistory(lead, number))[0]?.text

describe('a link', () => {
  it('is seen and recorded at both ends', async () => {
    const [a, b] = [await make(), await make()]
    const linked = orThrow(await link(b, a, 'CAUSED_BY'))
    expect(linked).toMatchObject({ number: b, version: 2, link: { number: a, side: 'FROM' } })
    expect(await listLinks(lead, a)).toMatchObject([{ number: b, kind: 'CAUSED_BY', side: 'TO' }])
    expect(await newest(b)).toContain(`linked it: caused by #${a}`)
    expect(await newest(a)).toContain(`linked it: cause of #${b}`)
    expect(orThrow(await unlinkTickets(lead, a, linked.link.id))).toMatchObject({ links: [] })
    expect(await newest(b)).toContain(`took a link away: caused by #${a}`)
    expect(await unlinkTickets(lead, a, linked.link.id)).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is there once, whichever end says it', async () => {
    const [a, b] = [await make(), await make()]
    orThrow(await link(a, b, 'RELATED'))
    expect(await link(b, a, 'RELATED')).toMatchObject({ code: 'CONFLICT' })
    orThrow(await link(a, b, 'FOLLOW_UP'))
    expect(await linkBack(b, a, 'FOLLOW_UP')).toMatchObject({ code: 'CONFLICT' })
    expect(await listLinks(lead, a)).toHaveLength(2)
  })

  it('names another ticket that is there', async () => {
    const a = await make()
    expect(await link(a, a, 'RELATED')).toMatchObject({ errors: [{ path: 'ticket' }] })
    expect(await link(a, 999_999, 'RELATED')).toMatchObject({ errors: [{ path: 'ticket' }] })
    expect(await link(999_999, a, 'RELATED')).toMatchObject({ code: 'NOT_FOUND' })
    expect(await listLinks(lead, a)).toEqual([])
  })

  it('stops a writer who has not seen the latest', async () => {
    const [a, b] = [await make(), await make()]
    orThrow(await link(a, b, 'RELATED'))
    const input = { kind: 'FOLLOW_UP' as const, ticket: b, reverse: false }
    expect(await linkTickets(lead, a, input, { ifVersion: 1 })).toMatchObject({ code: 'STALE' })
  })

  it('of two who link at once, one does', async () => {
    const [a, b] = [await make(), await make()]
    const both = await Promise.all([link(a, b, 'RELATED'), link(b, a, 'RELATED')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await listLinks(lead, a)).toHaveLength(1)
  })
})

describe('an outage', () => {
  it('has one level, and a ticket is part of one', async () => {
    const [outage, other, child] = [await make(), await make(), await make()]
    orThrow(await link(child, outage, 'PART_OF'))
    expect(await link(child, other, 'PART_OF')).toMatchObject({ code: 'CONFLICT' })
    expect(await link(outage, other, 'PART_OF')).toMatchObject({ code: 'CONFLICT' })
    expect(await link(other, child, 'PART_OF')).toMatchObject({ code: 'CONFLICT' })
    orThrow(await linkBack(outage, other, 'PART_OF'))
    expect(await listLinks(lead, outage)).toHaveLength(2)
  })
})

describe('rights', () => {
  it('hides links to what one may not see, and lets only those link who may', async () => {
    const ce = await makePerson('CE')
    const theirs = await makeAccount(lead, { ceOwner: ce.email })
    const { number } = await makeTicket(lead, theirs)
    const [a, b] = [await make(), (await makeTicket(lead, theirs)).number]
    orThrow(await link(number, a, 'RELATED'))
    orThrow(await link(number, b, 'RELATED'))
    expect((await listLinks(ce, number)).map((one) => one.number)).toEqual([b])
    expect(await listLinks(ce, a)).toEqual([])
    const input = { kind: 'FOLLOW_UP' as const, ticket: b, reverse: false }
    expect(await linkTickets(ce, number, input)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await linkTickets(ce, a, input)).toMatchObject({ code: 'NOT_FOUND' })
    const leader = await makePerson('CS_LEADERSHIP')
    expect(await linkTickets(leader, a, input)).toMatchObject({ code: 'FORBIDDEN' })
  })
})

it('the program links inside its own transaction, once', async () => {
  const [from, to] = [await make(), await make()]
  const run = () =>
    db().$transaction((tx) => linkInTransaction(tx, { from, to, kind: 'FOLLOW_UP', viewer: null }))
  expect(await run()).toBe(await run())
  expect(await listLinks(lead, to)).toMatchObject([{ number: from, side: 'TO', by: null }])
  expect(await newest(from)).toBe(`linked it: follow-up of #${to}`)
})
