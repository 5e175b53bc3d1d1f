import 'server-only'
import type { Action } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import { done, invalid } from '@/lib/outcome'
import { insertMessage } from '@/lib/tickets/insert-message'
import { recordChange } from '@/lib/tickets/record-change'
import { resolveRecipients, storeRecipients } from '@/lib/tickets/store-recipients'

export interface Notice {
  number: number
  body: string
  /** What made us tell: enters the chain. */
  because: 'MERGE'
  /** The right that the deed behind it asks for. */
  action: Action
  /** Where the text stands in the input. */
  path: string
}

/**
 * Tells those who asked something that they should know. A notice is a word of ours that answers nothing: it moves no
 * status and no owner, is no first response and clears no wait (policy section 10). Within the transaction of the deed
 * that it tells of.
 */
export async function sendNotice(tx: Tx, viewer: Viewer, notice: Notice): Promise<void> {
  const { number, body, because, action, path } = notice
  await recordChange(tx, {
    number,
    viewer,
    action,
    decide: async (ticket, at) => {
      // Nobody in copy: it is about the request itself.
      const goesTo = await resolveRecipients(tx, number, { cc: [] })
      if (!goesTo.ok) return invalid(path, goesTo.message)
      if (goesTo.value.length === 0) {
        return invalid(path, `ticket ${ticket.number} has nobody outside to be told`)
      }
      const message = { kind: 'NOTICE', channel: 'API', authorId: viewer.id, body } as const
      const stored = await insertMessage(
        tx,
        { ...message, ticketNumber: number, happenedAt: at },
        at,
      )
      await storeRecipients(tx, stored.id, goesTo.value)
      const detail = { because, messageId: stored.id }
      return done({ type: 'NOTICE_SENT', set: {}, detail, messageDigest: stored.digest })
    },
  })
}
