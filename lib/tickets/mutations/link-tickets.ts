import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { done, FailureError, fail, invalid, type Outcome } from '@/lib/outcome'
import {
  insertLink,
  type LinkEnds,
  lockInOrder,
  type NewLink,
  oneWay,
} from '@/lib/tickets/insert-link'
import { listLinks } from '@/lib/tickets/link-queries'
import type { LinkInput } from '@/lib/tickets/link-schema'
import type { LinkView } from '@/lib/tickets/link-view'
import { LINK_WORDS, type LinkSide } from '@/lib/tickets/link-words'
import { lockVisible, recordChange } from '@/lib/tickets/record-change'

/** The ticket written to and its links as they then are. */
export interface LinkedTicket {
  number: number
  version: number
  links: LinkView[]
}

/** Says how a ticket stands to another; both keep it in their history. */
export async function linkTickets(
  viewer: Viewer,
  number: number,
  ...[input, options = {}]: [input: LinkInput, options?: WriteOptions]
): Promise<Outcome<LinkedTicket & { link: LinkView }>> {
  const { kind, ticket, reverse } = input
  if (ticket === number) return invalid('ticket', 'must be another ticket than this one')
  const ends = { kind, from: reverse ? ticket : number, to: reverse ? number : ticket }
  return runWrite(options, async (tx) => {
    await lockBoth(tx, viewer, { number, other: ticket })
    const id = await linkInTransaction(tx, { ...ends, viewer }, { number, ...options })
    const linked = await readLinked(tx, viewer, number)
    const link = linked.links.find((one) => one.id === id)
    if (!link) throw new Error(`link ${id} vanished inside its own transaction`)
    return { ...linked, link }
  })
}

/** The one addressed is 404 when unseen; the one that the input names is bad input. */
export async function lockBoth(
  tx: Tx,
  viewer: Viewer,
  { number, other, path = 'ticket' }: { number: number; other: number; path?: string },
): Promise<void> {
  await lockInOrder(tx, [number, other])
  await lockVisible(tx, viewer, number)
  try {
    await lockVisible(tx, viewer, other)
  } catch (error) {
    if (!(error instanceof FailureError)) throw error
    throw new FailureError(invalid(path, `there is no ticket ${other} that you may see`))
  }
}

/**
 * Links two tickets within a transaction that does more: row and an event on both, lowest number locked first. With
 * a null viewer it is the program that does it, and a link that is there already is left as it is.
 *
 * @returns the link's id
 */
export async function linkInTransaction(
  tx: Tx,
  link: NewLink,
  seen: { number?: number; ifVersion?: number } = {},
): Promise<string> {
  const ends = oneWay(link)
  const { viewer } = link
  await lockInOrder(tx, [ends.from, ends.to])
  const known = await findLink(tx, ends)
  if (known && viewer === null) return known
  await recordLink(tx, { ...ends, type: 'LINKED' }, seen)
  if (known) throw new FailureError(fail('CONFLICT', alreadyLinked(ends)))
  await refuseTangle(tx, ends)
  return insertLink(tx, ends)
}

const alreadyLinked = ({ from, to, kind }: LinkEnds) =>
  `Ticket ${from} is linked already: ${LINK_WORDS[kind].FROM} #${to}.`

async function findLink(tx: Tx, { from, to, kind }: LinkEnds): Promise<string | null> {
  const found = await tx.ticketLink.findFirst({
    where: { fromNumber: from, toNumber: to, kind },
    select: { id: true },
  })
  return found?.id ?? null
}

/** An outage has parts and is no part itself; a ticket is part of one. */
async function refuseTangle(tx: Tx, { from, to, kind }: LinkEnds): Promise<void> {
  if (kind !== 'PART_OF') return
  const tangled = await tx.ticketLink.findFirst({
    where: { kind, OR: [{ fromNumber: { in: [from, to] } }, { toNumber: from }] },
    select: { fromNumber: true, toNumber: true },
  })
  if (!tangled) return
  const { fromNumber, toNumber } = tangled
  const why = `ticket ${fromNumber} is part of the outage #${toNumber} already`
  throw new FailureError(fail('CONFLICT', `An outage has one level: ${why}.`))
}

/** The event on both ends, in the order of their numbers. */
async function recordLink(
  tx: Tx,
  link: NewLink & { type: 'LINKED' | 'UNLINKED' },
  seen: { number?: number; ifVersion?: number },
): Promise<void> {
  const { from, to, kind, viewer, type } = link
  const sides: { number: number; side: LinkSide; other: number }[] = [
    { number: from, side: 'FROM', other: to },
    { number: to, side: 'TO', other: from },
  ]
  for (const { number, side, other } of sides.sort((a, b) => a.number - b.number)) {
    await recordChange(tx, {
      number,
      viewer,
      action: 'ticket.link',
      ...(seen.number === number && seen.ifVersion !== undefined && { ifVersion: seen.ifVersion }),
      decide: async () => done({ type, set: {}, detail: { kind, side, other } }),
    })
  }
}

/** Takes a link away; a merge has a way back of its own. */
export async function unlinkTickets(
  viewer: Viewer,
  number: number,
  ...[id, options = {}]: [id: string, options?: WriteOptions]
): Promise<Outcome<LinkedTicket>> {
  return runWrite(options, async (tx) => {
    const links = await listLinks(viewer, number, tx)
    const link = links.find((one) => one.id === id)
    if (!link) throw noSuchLink(number)
    const [from, to] = link.side === 'FROM' ? [number, link.number] : [link.number, number]
    await lockInOrder(tx, [from, to])
    await recordLink(
      tx,
      { from, to, kind: link.kind, viewer, type: 'UNLINKED' },
      { number, ...options },
    )
    if (link.kind === 'MERGED_INTO') {
      throw new FailureError(fail('CONFLICT', 'A merge is taken back by un-merging.'))
    }
    const { count } = await tx.ticketLink.deleteMany({ where: { id } })
    if (count === 0) throw noSuchLink(number)
    return readLinked(tx, viewer, number)
  })
}

const noSuchLink = (number: number) =>
  new FailureError(fail('NOT_FOUND', `Ticket ${number} has no such link that you may see.`))

async function readLinked(tx: Tx, viewer: Viewer, number: number): Promise<LinkedTicket> {
  const { version } = await tx.ticket.findUniqueOrThrow({
    where: { number },
    select: { version: true },
  })
  return { number, version, links: await listLinks(viewer, number, tx) }
}
