import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { Channel, MessageKind } from '@/lib/generated/prisma/client'
import { newSalt, textDigest } from './event-chain'

export interface NewMessage {
  ticketNumber: number
  kind: MessageKind
  channel: Channel
  authorId: string | null
  contactId?: string | null
  body: string
  firstResponse?: { tried: string; nextStep: string } | null
  happenedAt: Date
}

/** A message with the digest that its event holds; `insert` writes it once the ticket's row is there. */
export function insertMessage(message: NewMessage) {
  const salt = newSalt()
  const { firstResponse, ...columns } = message
  return {
    digest: textDigest(salt, message.body),
    insert: async (tx: Tx, recordedAt: Date): Promise<void> => {
      await tx.message.createMany({
        data: [
          {
            ...columns,
            contactId: message.contactId ?? null,
            tried: firstResponse?.tried ?? null,
            nextStep: firstResponse?.nextStep ?? null,
            salt,
            recordedAt,
          },
        ],
      })
    },
  }
}
