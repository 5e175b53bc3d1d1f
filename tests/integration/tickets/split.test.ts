import { beforeAll, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { orThrow } from '@/lib/outcome'
import { listLinks } from '@/lib/tickets/link-queries'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { mergeTicket } from '@/lib/tickets/mutations/merge-tickets'
import { splitMessage } from '@/lib/tickets/mutations/split-message'
import { findTicket } from '@/lib/tickets/queries'
import { makeAccount, makePerson, makeTicket } from './people'

let lead: Viewer
let account: Awaited<ReturnType<typeof makeAccount>>
beforeAll(async () => {
  lead = await makePerson('SUPPORT_LEAD')
  account = await makeAccount(lead)
})

const NO_MESSAGE = '00000000-0000-0000-0000-000000000000'
const split = (number: number, message: string, viewer = lead) =>
  splitMessage(viewer, { number, message }, { subject: 'The other matter' })

async function makeAsked() {
  const { number } = await makeTicket(lead, account)
  const at = new Date(Date.now() - 3_600_000).toISOString()
  const asked = {
    kind: 'REQUESTER',
    body: 'And the export?',
    from: 'ben@customer.example',
    at,
  } as const
  const { messages } = orThrow(await addMessage(lead, number, asked))
  const message = messages.find(({ body }) => body === asked.body)?.id ?? ''
  return { number, message, at }
}

it('makes a linked ticket that counts from when it was said, and leaves the message where it is', async () => {
  const { number, message, at } = await makeAsked()
  const made = orThrow(await split(number, message))
  expect(made).toMatchObject({
    subject: 'The other matter',
    account: account.id,
    requester: 'ben@customer.example',
    receivedAt: at,
    status: 'NEW',
    messages: [{ kind: 'REQUESTER', body: 'And the export?', ticket: made.number }],
  })
  expect(await listLinks(lead, made.number)).toMatchObject([
    { kind: 'SPLIT_FROM', side: 'FROM', number },
  ])
  expect((await findTicket(lead, number))?.messages).toHaveLength(2)
})

it('begins no ticket with a note or a reply of ours, nor with what is not there', async () => {
  const { number, message } = await makeAsked()
  const noted = orThrow(await addMessage(lead, number, { kind: 'NOTE', body: 'between us' }))
  expect(await split(number, noted.messages.at(-1)?.id ?? '')).toMatchObject({ code: 'CONFLICT' })
  expect(await split(number, NO_MESSAGE)).toMatchObject({ code: 'NOT_FOUND' })
  const other = (await makeTicket(lead, account)).number
  expect(await split(other, message)).toMatchObject({ code: 'NOT_FOUND' })
  orThrow(await mergeTicket(lead, number, { into: other }))
  expect(await split(other, message)).toMatchObject({ ok: true })
})

it('is for those who may', async () => {
  const { number, message } = await makeAsked()
  const leader = await makePerson('CS_LEADERSHIP')
  expect(await split(number, message, leader)).toMatchObject({ code: 'FORBIDDEN' })
  const stranger = await makePerson('CE')
  expect(await split(number, message, stranger)).toMatchObject({ code: 'NOT_FOUND' })
})
