import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { orThrow } from '@/lib/outcome'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { setFields } from '@/lib/tickets/mutations/set-fields'
import { setStatus } from '@/lib/tickets/mutations/set-status'
import { makeAccount, makePerson, makeTicket } from '../tickets/people'

interface Kept {
  number: number
  /** Whether the kept document has the words of the one made anew. */
  same: boolean
}

it('keeps each ticket’s document as it would be made anew', async () => {
  const lead = await makePerson('SUPPORT_LEAD')
  const account = await makeAccount(lead)
  for (let i = 0; i < 4; i++) {
    const { number } = await makeTicket(lead, account, { body: `Said ${i} of "it".` })
    orThrow(await addMessage(lead, number, { kind: 'NOTE', body: `Noted ${i}, and said.` }))
    orThrow(await addMessage(lead, number, { kind: 'REPLY', body: `Answered ${i}.` }))
    if (i > 0) orThrow(await setFields(lead, number, { tags: ['slow-search', `t'${i}\\`] }))
    if (i > 1) orThrow(await setFields(lead, number, { tags: i === 2 ? [] : ['sso'] }))
    if (i % 2 === 0) orThrow(await setStatus(lead, number, { status: 'PENDING' }))
  }
  const kept = await db().$queryRaw<Kept[]>`
    SELECT s.ticket_number AS number, s.messages = d.messages AND s.octets = d.octets AND tsvector_to_array(s.words) = tsvector_to_array(d.words)
      AND tsvector_to_array(ts_filter(s.words, '{d}')) = tsvector_to_array(ts_filter(d.words, '{d}')) AS same
    FROM ticket_search s CROSS JOIN LATERAL search_document(s.ticket_number) d`
  expect(kept).toHaveLength(4)
  expect(kept.filter(({ same }) => !same)).toEqual([])
})
