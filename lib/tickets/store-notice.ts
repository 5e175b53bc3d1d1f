import 'server-only'
import type { Tx } from '@/lib/db/client'
import { insertMessage } from './insert-message'
import type { Change } from './record-change'
import { type RecipientRow, storeRecipients } from './store-recipients'

export interface NewNotice {
  number: number
  /** Null is the program itself. */
  authorId: string | null
  body: string
  goesTo: readonly RecipientRow[]
  /** What made us tell: enters the chain. */
  because: 'MERGE' | 'WITH_CE' | 'SURGE'
  /** Where the message's id has to be known before. */
  id?: string
  /** The other ticket on which they were told, where this one only shows it. */
  toldOn?: number
}

/** Writes a notice and to whom it goes; gives its change, which moves nothing (policy section 10). */
export async function storeNotice(tx: Tx, notice: NewNotice, at: Date): Promise<Change> {
  const { number, authorId, body, goesTo, because, id, toldOn } = notice
  const message = { kind: 'NOTICE', channel: 'API', authorId, body, ...(id && { id }) } as const
  const stored = await insertMessage(tx, { ...message, ticketNumber: number, happenedAt: at }, at)
  await storeRecipients(tx, stored.id, goesTo)
  const echo = toldOn === undefined ? {} : { toldOn }
  const detail = { because, messageId: stored.id, ...echo }
  return { type: 'NOTICE_SENT', set: {}, detail, messageDigest: stored.digest }
}
