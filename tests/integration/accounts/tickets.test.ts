import { expect, it } from 'vitest'
import { listAccountTickets } from '@/lib/accounts/ticket-queries'
import { db } from '@/lib/db/client'
import { orThrow } from '@/lib/outcome'
import { findTicket } from '@/lib/tickets/queries'
import { makeAccount, makePerson, makeTicket } from '../tickets/people'

it('lists an account’s tickets in pages: to be worked on first, newest first, none twice', async () => {
  const lead = await makePerson('SUPPORT_LEAD')
  const owner = await makePerson('CE')
  const account = await makeAccount(lead, { ceOwner: owner.email })
  const made: number[] = []
  for (let i = 0; i < 7; i++) made.push((await makeTicket(lead, account)).number)
  await makeTicket(lead, await makeAccount(lead))
  const ended = [made[1], made[6]].filter((number) => number !== undefined)
  await db().ticket.updateMany({ where: { number: { in: ended } }, data: { status: 'CLOSED' } })
  const expected = [...made].reverse().sort((a, b) => +ended.includes(a) - +ended.includes(b))

  for (const limit of [1, 2, 7, 50]) {
    const seen: number[] = []
    let after: string | undefined
    do {
      const page = orThrow(await listAccountTickets(owner, account.id, { limit, after }))
      expect(page.items.length).toBeLessThanOrEqual(limit)
      seen.push(...page.items.map(({ number }) => number))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toEqual(expected)
  }
  const [first] = orThrow(await listAccountTickets(lead, account.id, { limit: 1 })).items
  expect(first?.position).toBe((await findTicket(lead, first?.number ?? 0))?.position)
})

it('shows nobody what they may not see, and refuses a cursor of its own making', async () => {
  const lead = await makePerson('SUPPORT_LEAD')
  const account = await makeAccount(lead)
  await makeTicket(lead, account)
  for (const role of ['CE', 'ENGINEER'] as const) {
    const page = await listAccountTickets(await makePerson(role), account.id, { limit: 5 })
    expect(orThrow(page).items).toEqual([])
  }
  const forged = Buffer.from('[true,-1]').toString('base64url')
  const refused = await listAccountTickets(lead, account.id, { limit: 5, after: forged })
  expect(refused).toMatchObject({ ok: false, code: 'MALFORMED' })
})
