import 'server-only'
import {
  canSeeException,
  canSeeTicket,
  type ExceptionOwnership,
  type TicketOwnership,
} from '@/lib/auth/ownership'
import { canSome } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import type { About, NotificationChannel } from './channel'
import { inboxChannel } from './inbox-channel'
import { type InboxPlace, PLACE_RIGHTS } from './view'
import { type Happening, type Told, whoIsTold } from './who-is-told'

/** The ticket as it then is, and what happened to it. */
export interface Notified extends Happening {
  ticket: TicketOwnership & { number: number }
  /** The event's place in the ticket's chain. */
  seq: number
  at: Date
}

/** Tells of a change whomever it concerns, in the change's own transaction. */
export async function notify(tx: Tx, { ticket, seq, at, ...happening }: Notified): Promise<void> {
  await tell(tx, { ticket, occasion: BigInt(seq), at }, whoIsTold(happening))
}

export interface Occasion {
  ticket: TicketOwnership & { number: number }
  /** What a line stems from; the same person hears of the same occasion for the same reason once. */
  occasion: bigint
  at: Date
}

/** Writes the lines of those who may see the ticket, and says so to their browsers. */
export async function tell(
  tx: Tx,
  { ticket, occasion, at }: Occasion,
  told: readonly Told[],
): Promise<void> {
  const about = { ticketNumber: ticket.number, occasion, createdAt: at }
  await writeLines(tx, { told, about, maySee: (one) => canSeeTicket(one, ticket) })
}

export interface ExceptionOccasion {
  exception: { id: string } & ExceptionOwnership
  occasion: bigint
  at: Date
}

/** The same for a line that tells of an exception. */
export async function tellOfException(
  tx: Tx,
  { exception, occasion, at }: ExceptionOccasion,
  told: readonly Told[],
): Promise<void> {
  const about = { exceptionId: exception.id, occasion, createdAt: at }
  await writeLines(tx, { told, about, maySee: (one) => canSeeException(one, exception) })
}

export interface PlaceOccasion {
  place: InboxPlace
  /** What it is about there, in a few words without a person's name. */
  about: string
  occasion: bigint
  at: Date
}

/** The same for a line that tells of what stands on a page. */
export async function tellOfPlace(
  tx: Tx,
  { at, ...occasion }: PlaceOccasion,
  told: readonly Told[],
): Promise<void> {
  const maySee = (one: Viewer) => canSome(one, PLACE_RIGHTS[occasion.place])
  await writeLines(tx, { told, about: { ...occasion, createdAt: at }, maySee })
}

interface Lines {
  told: readonly Told[]
  /** What all of them tell of: a ticket, an exception or a place. */
  about: About
  maySee: (viewer: Viewer) => boolean
}

async function writeLines(tx: Tx, { told, about, maySee }: Lines): Promise<void> {
  if (told.length === 0) return
  const people = await tx.user.findMany({
    where: { id: { in: told.map(({ userId }) => userId) }, disabledAt: null },
    select: { id: true, email: true, name: true, role: true },
  })
  const seeing = new Set(people.filter(maySee).map(({ id }) => id))
  const lines = told.filter(({ userId }) => seeing.has(userId))
  for (const channel of CHANNELS) await channel.deliver(tx, { lines, about })
}

/** The ways by which everybody is told. */
const CHANNELS: readonly NotificationChannel[] = [inboxChannel]
