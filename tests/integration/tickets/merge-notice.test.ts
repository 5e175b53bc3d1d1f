import { beforeAll, describe, expect, it } from 'vitest'
import { INTERNAL_ACCOUNT } from '@/lib/accounts/internal-account'
import { ticketDoc } from '@/lib/api/docs/ticket-doc'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { orThrow } from '@/lib/outcome'
import { searchTickets } from '@/lib/search/queries'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { mergeTicket } from '@/lib/tickets/mutations/merge-tickets'
import { openTicket } from '@/lib/tickets/mutations/open-ticket'
import { unmergeTicket } from '@/lib/tickets/mutations/unmerge-ticket'
import { findTicket, listHistory } from '@/lib/tickets/queries'
import { expectChain } from './expect-chain'
import { makeAccount, makePerson, makeTicket } from './people'

let lead: Viewer
let ce: Viewer
let account: Awaited<ReturnType<typeof makeAccount>>
beforeAll(async () => {
  lead = await makePerson('SUPPORT_LEAD')
  ce = await makePerson('CE')
  account = await makeAccount(lead, { ceOwner: ce.email })
})

const find = async (number: number, viewer = lead) => {
  const ticket = await findTicket(viewer, number)
  if (!ticket) throw new Error(`there is no ticket ${number}`)
  return ticket
}
const firstResponse = { tried: 'a', nextStep: 'b' }
const notices = (ticket: Awaited<ReturnType<typeof find>>) =>
  ticket.messages
    .filter(({ kind }) => kind === 'NOTICE')
    .map(({ ticket: on, body, to }) => [on, body, to.map(({ email }) => email)])

describe('the requesters of a merge', () => {
  it('are told as chosen, each on their own ticket, the closed one too', async () => {
    const into = await makeTicket(lead, account)
    const from = await makeTicket(lead, account)
    const tell = { source: 'We go on there.', target: 'Another came in.' }
    const merged = orThrow(await mergeTicket(lead, from.number, { into: into.number, tell }))
    expect(ticketDoc.parse(merged)).toEqual(merged)
    expect(merged).toMatchObject({ number: from.number, status: 'CLOSED' })
    const source = [from.number, tell.source, [from.requester]]
    const target = [into.number, tell.target, [into.requester]]
    expect(notices(merged)).toEqual([source])
    expect(notices(await find(into.number))).toEqual([source, target])
    expect(notices(await find(into.number, ce))).toEqual([source, target])
    expect((await listHistory(lead, from.number))[0]?.text).toContain('sent the requester a notice')
    for (const { number } of [from, into]) await expectChain(number)

    orThrow(await unmergeTicket(lead, from.number))
    expect(notices(await find(from.number))).toEqual([source])
    expect(notices(await find(into.number))).toEqual([target])
  })

  it('are told nothing where nothing was chosen', async () => {
    const [from, into] = [await makeTicket(lead, account), await makeTicket(lead, account)]
    orThrow(await mergeTicket(lead, from.number, { into: into.number, tell: {} }))
    expect(notices(await find(into.number))).toEqual([])
  })

  it('find the words of a notice, as all that they may read', async () => {
    const [from, into] = [await makeTicket(lead, account), await makeTicket(lead, account)]
    const tell = { source: 'A notice with a dunnart.' }
    orThrow(await mergeTicket(lead, from.number, { into: into.number, tell }))
    const page = orThrow(await searchTickets(ce, { q: 'dunnart', limit: 5 }))
    expect(page.items).toMatchObject([{ number: from.number, excerpt: { note: false } }])
  })

  it('of whom there are none cannot be told, and then nothing is merged', async () => {
    const internal = { subject: 'x', body: 'y', account: INTERNAL_ACCOUNT }
    const [from, into] = [
      orThrow(await openTicket(lead, internal)),
      orThrow(await openTicket(lead, internal)),
    ]
    const refused = await mergeTicket(lead, from.number, {
      into: into.number,
      tell: { target: 'x' },
    })
    expect(refused).toMatchObject({ code: 'INVALID', errors: [{ path: 'tell.target' }] })
    expect((await find(from.number)).status).toBe('NEW')
    expect(await db().ticketLink.count({ where: { fromNumber: from.number } })).toBe(0)
  })
})

describe('a notice', () => {
  it('is no first response and no reply: clocks, status and owner stay', async () => {
    const [into, from] = [await makeTicket(lead, account), await makeTicket(lead, account)]
    const before = await find(into.number)
    orThrow(
      await mergeTicket(lead, from.number, {
        into: into.number,
        tell: { source: 'x', target: 'y' },
      }),
    )
    const { firstRespondedAt, status, assignee, slaDueAt, respondBy } = before
    expect(await find(into.number)).toMatchObject({
      firstRespondedAt,
      status,
      assignee,
      slaDueAt,
      respondBy,
    })
  })

  it('clears no wait', async () => {
    const [from, into] = [await makeTicket(lead, account), await makeTicket(lead, account)]
    orThrow(await addMessage(lead, into.number, { kind: 'REPLY', body: 'Hello.', firstResponse }))
    const wrote = { kind: 'REQUESTER', body: 'And now?', from: 'a@b.example' } as const
    const { awaitingSince } = orThrow(await addMessage(lead, into.number, wrote))
    expect(awaitingSince).not.toBeNull()
    const nextUpdateAt = new Date(Date.now() + 3_600_000).toISOString()
    await db().ticket.updateMany({ where: { number: into.number }, data: { nextUpdateAt } })
    orThrow(await mergeTicket(lead, from.number, { into: into.number, tell: { target: 'x' } }))
    expect(await find(into.number)).toMatchObject({ awaitingSince, nextUpdateAt })
  })
})
