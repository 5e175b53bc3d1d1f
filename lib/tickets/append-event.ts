import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { EventType, Prisma } from '@/lib/generated/prisma/client'
import { chainHash, newSalt, textDigest } from './event-chain'

export interface NewEvent {
  ticketNumber: number
  seq: number
  type: EventType
  actorId: string | null
  facts: Prisma.InputJsonObject
  detail: Prisma.InputJsonObject
  /** A reason that a person typed; kept apart from the chain. */
  reason: string | null
  /** The digest of a message that this event adds; its text is in Message. */
  messageDigest: Buffer<ArrayBuffer> | null
  happenedAt: Date
  recordedAt: Date
  prevHash: Buffer<ArrayBuffer>
}

/** Reason and digest of one event, ready to be stored. */
export function sealEvent(event: NewEvent) {
  const salt = event.reason === null ? null : newSalt()
  const digest = salt ? textDigest(salt, event.reason ?? '') : event.messageDigest
  const hash = Buffer.from(
    chainHash(event.prevHash, {
      ticketNumber: event.ticketNumber,
      seq: event.seq,
      type: event.type,
      actorId: event.actorId,
      facts: event.facts,
      detail: event.detail,
      textDigest: digest?.toString('hex') ?? null,
      happenedAt: event.happenedAt.toISOString(),
      recordedAt: event.recordedAt.toISOString(),
    }),
  )
  return { event, salt, digest, hash }
}

export async function appendEvent(tx: Tx, sealed: ReturnType<typeof sealEvent>): Promise<void> {
  const { reason, messageDigest: _, ...columns } = sealed.event
  await tx.ticketEvent.createMany({
    data: [{ ...columns, textDigest: sealed.digest, hash: sealed.hash }],
  })
  if (reason === null || !sealed.salt) return
  const { ticketNumber, seq } = sealed.event
  await tx.eventText.createMany({ data: [{ ticketNumber, seq, text: reason, salt: sealed.salt }] })
}
