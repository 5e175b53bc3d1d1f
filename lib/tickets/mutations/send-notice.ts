import 'server-only'
import type { Action } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import { done, invalid } from '@/lib/outcome'
import { recordChange } from '@/lib/tickets/record-change'
import { storeNotice } from '@/lib/tickets/store-notice'
import { resolveRecipients } from '@/lib/tickets/store-recipients'

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
      const told = { number, authorId: viewer.id, body, because, goesTo: goesTo.value }
      return done(await storeNotice(tx, told, at))
    },
  })
}
