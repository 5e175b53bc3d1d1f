import { updateAccount } from '@/lib/accounts/mutations'
import { uploadAttachment } from '@/lib/attachments/mutations'
import { spool } from '@/lib/attachments/spool'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/generated/prisma/client'
import { createMacro } from '@/lib/macros/mutations'
import { done, type Outcome, orThrow } from '@/lib/outcome'
import { saveView } from '@/lib/saved-views/mutations'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { changeMany } from '@/lib/tickets/mutations/change-many'
import { linkTickets, unlinkTickets } from '@/lib/tickets/mutations/link-tickets'
import { mergeTicket } from '@/lib/tickets/mutations/merge-tickets'
import { redactAttachment } from '@/lib/tickets/mutations/redact-attachment'
import { redactMessage } from '@/lib/tickets/mutations/redact-message'
import { setFields } from '@/lib/tickets/mutations/set-fields'
import { setPeople } from '@/lib/tickets/mutations/set-people'
import { splitMessage } from '@/lib/tickets/mutations/split-message'
import { undoReply } from '@/lib/tickets/mutations/undo-reply'
import { unmergeTicket } from '@/lib/tickets/mutations/unmerge-ticket'
import type { TicketView } from '@/lib/tickets/view'
import type { Cast } from './cast'
import { HOUR, MINUTE, type Step } from './week'

const LOG =
  '12:04:51 worker-3 ERROR lease of shard 7 lost, token=dm-4711\n12:04:52 worker-3 retry in 5 s\n'
const MEBIBYTE = 2 ** 20

const MACROS = [
  {
    name: 'Ask for the logs',
    body: 'Hi {{requester}},\n\nplease send us the logs of the last hour and the version you run; the steps are in our guide. We go on with #{{number}} as soon as we have them.\n\n{{me}}',
  },
  {
    name: 'Known and fixed in the next release',
    body: 'Hi {{requester}},\n\nthis is known and fixed in the next release. Until then the workaround above holds.\n\n{{me}}',
  },
] as const

/** The n-th newest customer's ticket that nobody has closed, of those that a filter leaves. */
async function pick(n: number, where: Prisma.TicketWhereInput = {}): Promise<number> {
  const found = await db().ticket.findFirst({
    where: {
      AND: [
        { status: { in: ['NEW', 'OPEN', 'PENDING'] }, requesterId: { not: null } },
        { account: { segment: { in: ['ENTERPRISE', 'TEAM'] } }, deviationId: null },
        where,
      ],
    },
    orderBy: { number: 'desc' },
    skip: n,
    select: { number: true },
  })
  if (!found) throw new Error(`the demo has fewer than ${n + 1} such tickets`)
  return found.number
}

/** Two open tickets of one account. */
async function pickTwo(): Promise<{ number: number; into: number }> {
  const open = await db().ticket.groupBy({
    by: ['accountId'],
    where: { status: 'OPEN', requesterId: { not: null }, deviationId: null },
    having: { number: { _count: { gt: 1 } } },
    orderBy: { accountId: 'asc' },
    _min: { number: true },
    _max: { number: true },
  })
  const [first] = open
  return { number: first?._max.number ?? 0, into: first?._min.number ?? 0 }
}

/** What a desk does beside answering: it sorts, joins, corrects itself and keeps its tools. */
export function sideSteps({ lead, engineers }: Cast, end: number): Step[] {
  const [sam = lead] = engineers
  const before = (minutes: number, run: Step['run']): Step => ({ at: end - minutes * MINUTE, run })
  return [
    ...MACROS.map((macro, i) =>
      before(160 * 60 - i, () => createMacro(lead, { ...macro, shared: true })),
    ),
    before(150 * 60, () => saveView(lead, { ...URGENT_VIEW, shared: true })),
    before(7 * 60, async () => sortOut(sam, await pick(4))),
    before(6 * 60, async () => {
      const [one, two] = [await pick(6), await pick(7)]
      const { link } = orThrow(
        await linkTickets(sam, one, { kind: 'RELATED', ticket: two, reverse: false }),
      )
      return unlinkTickets(sam, one, link.id)
    }),
    before(5 * 60, async () => {
      const input = { kind: 'CAUSED_BY' as const, ticket: await pick(9), reverse: false }
      return linkTickets(sam, await pick(8), input)
    }),
    // At the very end: what is merged is closed, and nobody's later word would fit.
    before(0.5, async () => joinTwice(lead, await pickTwo())),
    before(4 * 60, async () => dismiss(sam, await pick(1, { replied: false }))),
    before(3.5 * 60, async () => takeBack(sam, await pick(4, OPEN))),
    before(3 * 60, async () => hideSecret(sam, await pick(14))),
    before(2.5 * 60, async () => {
      const number = await pick(15)
      const said = await db().message.findFirstOrThrow({
        where: { ticketNumber: number, kind: 'REQUESTER' },
        select: { id: true },
      })
      const subject = 'Also asked: where to see which version runs'
      return splitMessage(sam, { number, message: said.id }, { subject })
    }),
    { at: end - 26 * HOUR, run: () => grow(lead) },
  ]
}

const OPEN = { status: 'OPEN' } as const
const URGENT_VIEW = { name: 'Urgent and ours', query: 'status:open priority:P0,P1' }

async function sortOut(sam: Cast['lead'], number: number): Promise<Outcome<TicketView>> {
  const fields = {
    productArea: 'Search',
    environment: 'Kubernetes 1.33',
    tags: ['indexing', 'slow'],
  }
  orThrow(await setFields(sam, number, fields))
  const { requester } = orThrow(await setPeople(sam, number, { people: [] }))
  const domain = requester?.split('@')[1] ?? 'customer.example'
  return setPeople(sam, number, { people: [{ role: 'CC', email: `platform@${domain}` }] })
}

/** Merged too quickly, taken back, and merged rightly with a word to who asked. */
async function joinTwice(
  lead: Cast['lead'],
  { number, into }: { number: number; into: number },
): Promise<Outcome<TicketView>> {
  orThrow(await mergeTicket(lead, number, { into, reason: 'the same report, it seemed' }))
  orThrow(await unmergeTicket(lead, number))
  const source = `Your request #${number} is one with #${into}; we go on there.`
  return mergeTicket(lead, number, { into, reason: 'the same outage', tell: { source } })
}

async function dismiss(sam: Cast['lead'], number: number): Promise<Outcome<unknown>> {
  const action = { kind: 'NO_ACTION' as const, because: 'AUTOMATIC' as const, reason: null }
  const { results } = orThrow(await changeMany(sam, { action, tickets: [{ number }] }))
  const version = results[0]?.version ?? 0
  return changeMany(sam, { action: { kind: 'UNDO' }, tickets: [{ number, version }] })
}

async function takeBack(sam: Cast['lead'], number: number): Promise<Outcome<unknown>> {
  const reply = { kind: 'REPLY' as const, body: 'Please restart the indexer.' }
  const { messages } = orThrow(await addMessage(sam, number, reply, { undoable: true }))
  const queued = messages.find(({ queuedUntil }) => queuedUntil !== null)
  return queued ? undoReply(sam, number, queued.id) : done(null)
}

/** A log with a token in it, and a password in a note: both are taken out again. */
async function hideSecret(sam: Cast['lead'], number: number): Promise<Outcome<unknown>> {
  const file = await spool(new Blob([LOG]).stream(), MEBIBYTE)
  if (!file) throw new Error('the demo’s log is too large')
  const upload = { number, name: 'worker.log', type: 'text/plain', spool: file }
  const { id } = orThrow(await uploadAttachment(sam, upload))
  await file.close()
  const note = { kind: 'NOTE' as const, body: 'Signed in with the demo password dm-4711.' }
  const { messages } = orThrow(await addMessage(sam, number, { ...note, attachments: [id] }))
  const message = messages.findLast(({ kind }) => kind === 'NOTE')?.id ?? ''
  const reason = 'It holds a token.'
  orThrow(await redactAttachment(sam, { number, message, attachment: id }, { reason }))
  return redactMessage(sam, { number, message }, { reason })
}

/** A customer buys more: their tickets follow. */
async function grow(lead: Cast['lead']): Promise<Outcome<unknown>> {
  const { id } = await db().account.findFirstOrThrow({
    where: { segment: 'TEAM', tickets: { some: { status: { not: 'CLOSED' } } } },
    orderBy: { name: 'asc' },
    select: { id: true },
  })
  return updateAccount(lead, id, { slaPlan: 'ENTERPRISE_STARTER' })
}
