import 'server-only'
import type { Tx } from '@/lib/db/client'
import { uuidv7 } from '@/lib/db/uuid'
import type { Channel, MessageKind } from '@/lib/generated/prisma/client'
import { newSalt, textDigest } from './event-chain'

export interface NewMessage {
  /** Where it has to be known before. */
  id?: string
  ticketNumber: number
  kind: MessageKind
  channel: Channel
  authorId: string | null
  contactId?: string | null
  body: string
  firstResponse?: { tried: string; nextStep: string } | null
  happenedAt: Date
  /** Until then the author may take it back; absent = sent at once. */
  queuedUntil?: Date | null
  /** Ids of those whom a note names: beside the message, outside of the chain. */
  mentioned?: readonly string[]
}

/** A message's columns, all but when it was recorded, with the digest that its event holds. */
export function newMessageRow({ firstResponse, mentioned: _, ...message }: NewMessage) {
  const salt = newSalt()
  const row = {
    id: uuidv7(),
    ...message,
    contactId: message.contactId ?? null,
    queuedUntil: message.queuedUntil ?? null,
    tried: firstResponse?.tried ?? null,
    nextStep: firstResponse?.nextStep ?? null,
    salt,
  }
  return { row, digest: textDigest(salt, message.body) }
}

/** Writes a message of a ticket that is there; returns its id, and the digest for its event. */
export async function insertMessage(tx: Tx, message: NewMessage, recordedAt: Date) {
  const { row, digest } = newMessageRow(message)
  await tx.message.createMany({ data: [{ ...row, recordedAt }] })
  const { mentioned = [] } = message
  if (mentioned.length > 0) {
    const data = mentioned.map((userId) => ({ messageId: row.id, userId }))
    await tx.messageMention.createMany({ data })
  }
  return { id: row.id, digest }
}
