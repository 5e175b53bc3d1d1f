import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { commitWithoutWaiting } from '@/lib/db/flush'
import { uuidv7 } from '@/lib/db/uuid'
import { done } from '@/lib/outcome'
import { lockVisible, recordChange } from '@/lib/tickets/record-change'
import { type NewNotice, storeNotice } from '@/lib/tickets/store-notice'
import { type Arrival, draftNotice } from './draft-notice'
import { readerZone } from './reader-zone'
import { claimReader, findTold, type ReaderOfTicket, readWait, type WaitOfTicket } from './readers'
import { calendarZone, findSurge, recentSince, type Surge } from './surge'
import type { NoticeResult } from './view'
import { whyDropped } from './why-dropped'

/** What one ticket's readers are told. */
export interface Telling {
  number: number
  template: string
  arrival: Arrival | null
}

interface Told extends Telling {
  viewer: Viewer
  surge: Surge
  wait: WaitOfTicket
  at: Date
}

/**
 * Tells those who wait on one ticket, each in their own zone, in one transaction and under the ticket's lock: what was
 * answered until then is dropped, and nobody is told who was told in this surge (R34). Gives what became of each.
 */
export async function tellReaders(
  tx: Tx,
  viewer: Viewer,
  telling: Telling,
): Promise<NoticeResult[]> {
  const { number } = telling
  await commitWithoutWaiting(tx)
  await lockVisible(tx, viewer, number)
  const at = now()
  const surge = await findSurge(tx)
  if (!surge) {
    return [{ ...nobody(number), outcome: 'DROPPED', why: 'The surge has ended meanwhile.' }]
  }
  const wait = await readWait(tx, number, recentSince(surge.context, at))
  if (wait.readers.length === 0) {
    const why = `Ticket ${number} has nobody outside to be told.`
    return [{ ...nobody(number), outcome: 'NO_ADDRESS', why }]
  }
  const told = { ...telling, viewer, surge, wait, at }
  const results: NoticeResult[] = []
  for (const reader of wait.readers) results.push(await tellReader(tx, told, reader))
  await markTold(tx, told, results)
  return results
}

const nobody = (number: number) => ({ number, email: null, name: null, toldOn: null })

async function tellReader(tx: Tx, told: Told, reader: ReaderOfTicket): Promise<NoticeResult> {
  const { number, surge, wait } = told
  const result = { number, email: reader.email, name: reader.name, toldOn: null }
  const before = await findTold(tx, surge.id, reader.email)
  if (before) return alreadyTold(result, before.number)
  if (reader.blocked) {
    return { ...result, outcome: 'BLOCKED', why: `${reader.email} is blocked.` }
  }
  if (!wait.waits) return { ...result, outcome: 'DROPPED', why: whyDropped(number, wait, told.at) }
  const messageId = uuidv7()
  if (await claimReader(tx, surge.id, { email: reader.email, messageId })) {
    await write(tx, told, {
      id: messageId,
      body: draftFor(told, reader),
      goesTo: [{ place: 0, role: 'TO', contactId: reader.contactId, userId: reader.userId }],
    })
    return { ...result, outcome: 'SENT', why: null }
  }
  // Somebody told them on another of their tickets while we waited.
  const meanwhile = await findTold(tx, surge.id, reader.email)
  return alreadyTold(result, meanwhile?.number ?? null)
}

function alreadyTold(
  result: Pick<NoticeResult, 'number' | 'email' | 'name'>,
  toldOn: number | null,
): NoticeResult {
  const where = toldOn === null || toldOn === result.number ? '' : `, on ticket ${toldOn}`
  const why = `${result.email} was told in this surge already${where}.`
  return { ...result, outcome: 'ALREADY_TOLD', why, toldOn }
}

function draftFor(told: Told, { email, name, zone, userId }: ReaderOfTicket): string {
  const { viewer, surge, wait, arrival, at, template, number } = told
  const calendar = calendarZone(surge.context)
  return draftNotice({
    arrival,
    zone: readerZone({
      contact: zone,
      account: wait.accountZone,
      calendar,
      isStaff: userId !== null,
    }),
    now: at,
    template,
    values: {
      requester: name ?? email,
      account: wait.accountName,
      number: String(number),
      me: viewer.name,
    },
  }).text
}

/**
 * Notes that the ticket's readers know. Where all of them were told on other tickets of theirs, it shows the same words
 * in its conversation, once and addressed to nobody: they went out there.
 */
async function markTold(tx: Tx, told: Told, results: readonly NoticeResult[]): Promise<void> {
  const { number, surge, wait, at } = told
  const sent = results.some(({ outcome }) => outcome === 'SENT')
  const elsewhere = results.find(
    ({ outcome, toldOn }) => outcome === 'ALREADY_TOLD' && toldOn !== null && toldOn !== number,
  )
  if (!sent && !(elsewhere && wait.waits)) return
  const { count } = await tx.proactiveNotice.createMany({
    data: [{ periodId: surge.id, ticketNumber: number, sentAt: at }],
    skipDuplicates: true,
  })
  if (sent || count === 0 || !elsewhere?.email) return
  const there = await findTold(tx, surge.id, elsewhere.email)
  if (there) await write(tx, told, { body: there.body, goesTo: [], toldOn: there.number })
}

type Words = Pick<NewNotice, 'id' | 'body' | 'goesTo' | 'toldOn'>

async function write(tx: Tx, { viewer, number }: Told, words: Words): Promise<void> {
  const notice = { ...words, number, authorId: viewer.id, because: 'SURGE' } as const
  await recordChange(tx, {
    number,
    viewer,
    action: 'notice.send',
    decide: async (_ticket, at) => {
      const change = await storeNotice(tx, notice, at)
      return done({ ...change, isEcho: words.toldOn !== undefined })
    },
  })
}
