'use client'
import { useTicketDesk } from '@/components/tickets/desk-context'
import { useTicketDraft } from '@/components/tickets/use-ticket-draft'
import type { MessageView } from '@/lib/tickets/view'
import {
  AS_USUAL,
  choiceOf,
  type RecipientFields,
  type ReplyRecipients,
  recipientFields,
  replyRecipients,
} from './reply-recipients'

export interface RecipientsChoice extends ReplyRecipients {
  /** Others than usual. */
  changed: boolean
  leaveOut: (email: string) => void
  add: (email: string) => void
  reset: () => void
  /** What the reply says of it: nothing where it goes to those as usual. */
  fields: RecipientFields
  /** A reply that was taken back goes to the same again. */
  restore: (message: Pick<MessageView, 'to' | 'cc'>) => void
}

/** Who gets the reply that is being written: those as usual, but for whom its writer leaves out or adds. */
export function useReplyRecipients(): RecipientsChoice {
  const { recipients } = useTicketDesk().ticket
  const { value, change, clear } = useTicketDraft('recipients', AS_USUAL)
  const now = replyRecipients(recipients, value)
  const without = (list: string[], email: string) => list.filter((one) => one !== email)
  return {
    ...now,
    changed: now.out.length > 0 || value.added.length > 0,
    leaveOut: (email) =>
      change(
        value.added.includes(email)
          ? { added: without(value.added, email) }
          : { left: [...value.left, email] },
      ),
    add: (email) =>
      change(
        value.left.includes(email)
          ? { left: without(value.left, email) }
          : { added: [...value.added, email] },
      ),
    reset: clear,
    fields: recipientFields(recipients, value),
    restore: (message) => {
      const choice = choiceOf(recipients, message)
      if (choice.left.length + choice.added.length > 0) change(choice)
    },
  }
}
