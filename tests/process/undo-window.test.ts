import { afterAll, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { closeDb, db } from '@/lib/db/client'
import { findRunningUrl } from '@/lib/embedded/embedded-database'
import { waitUntil } from '@/lib/embedded/postmaster'
import { orThrow } from '@/lib/outcome'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { openTicket } from '@/lib/tickets/mutations/open-ticket'
import { makeAccount, makePerson } from '@/tests/integration/tickets/people'
import { startProduct, temporaryDir } from './product'

const READY = 'QueueOne is ready at'
const BODY = 'Please restart the worker.'
const REPLY = { kind: 'REPLY', body: BODY } as const

afterAll(() => closeDb())

async function writeReply(): Promise<{ lead: Viewer; number: number }> {
  const lead = await makePerson('SUPPORT_LEAD')
  const { id: account } = await makeAccount(lead)
  const words = { subject: 'It is slow', body: 'Since this morning.' }
  const input = { ...words, account, requesterEmail: 'ann@customer.example' }
  const { number } = orThrow(await openTicket(lead, input))
  orThrow(await addMessage(lead, number, REPLY, { undoable: true }))
  return { lead, number }
}

const listReplies = (ticketNumber: number) =>
  db().message.findMany({
    where: { ticketNumber, kind: 'REPLY' },
    select: { body: true, queuedUntil: true },
  })

it('sends a reply once when the product was killed between the press and the end of the window', async () => {
  const dataDir = temporaryDir()
  const killed = await startProduct({ dataDir })
  await killed.until(READY)
  process.env.DATABASE_URL = findRunningUrl(dataDir) ?? ''
  const { number } = await writeReply()
  await killed.end('SIGKILL')
  expect(await listReplies(number)).toEqual([{ body: BODY, queuedUntil: expect.any(Date) }])

  const next = await startProduct({ dataDir })
  await next.until(READY)
  const isSent = async () => (await listReplies(number))[0]?.queuedUntil === null
  await expect.poll(isSent, { timeout: 30_000 }).toBe(true)
  expect(await listReplies(number)).toEqual([{ body: BODY, queuedUntil: null }])
  const replied = { ticketNumber: number, type: 'REPLIED' } as const
  expect(await db().ticketEvent.count({ where: replied })).toBe(1)
  await closeDb()
  expect(await next.end('SIGTERM')).toBe(0)
  expect(await waitUntil(() => findRunningUrl(dataDir) === null, 10_000)).toBe(true)
})
