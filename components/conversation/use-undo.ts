'use client'
import { useTicketDesk } from '@/components/tickets/desk-context'
import { useOutcome } from '@/components/tickets/use-outcome'
import { useShortcuts } from '@/lib/keyboard/use-shortcuts'
import type { MessageView } from '@/lib/tickets/view'
import { type ReplyValues, toReplyValues } from './reply-values'

export interface UndoState {
  /** The reader's own reply that is not sent yet. */
  message: MessageView | null
  pending: boolean
  trouble: string | null
  run: () => void
}

/** Taking one's last reply back; what it said comes to `onUndone`, to be written anew. */
export function useUndo(onUndone: (values: ReplyValues) => void): UndoState {
  const { ticket, reader, actions, target, noteOwnWrite } = useTicketDesk()
  const { run: send, pending, message: trouble } = useOutcome()
  const mine = ({ queuedUntil, author }: MessageView) =>
    queuedUntil !== null && author === reader.email
  const message = ticket.messages.findLast(mine) ?? null

  const undo = async () => {
    if (!message || pending) return
    const outcome = await send(() => actions.undoReply(target, { messageId: message.id }))
    if (!outcome.ok) return
    noteOwnWrite(target.version, outcome.value.version)
    onUndone(toReplyValues(message, ticket))
  }
  const run = () => void undo()
  useShortcuts(
    message ? [{ deed: 'undo', label: 'Take the reply back', group: 'Ticket', run }] : [],
  )
  return { message, pending, trouble, run }
}
