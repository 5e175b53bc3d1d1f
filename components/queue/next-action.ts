import type { QueueItem } from '@/lib/queue/view'
import type { QueueRights, TicketPlace } from './queue-desk'

export type NextAction =
  | { kind: 'take'; label: string }
  | { kind: 'open'; label: string; place?: TicketPlace }

type Facts = Pick<QueueItem, 'provisional' | 'assignee' | 'respondBy'>
type Rights = Pick<QueueRights, 'triage' | 'take' | 'reply'>

/**
 * What comes next for a ticket, as far as the viewer may: a provisional one is triaged (R23), one that
 * nobody has is taken, one to which a word is owed is answered.
 */
export function nextActionOf(item: Facts, rights: Rights): NextAction {
  if (item.provisional && rights.triage) return { kind: 'open', label: 'Triage', place: 'triage' }
  if (item.assignee === null && rights.take) return { kind: 'take', label: 'Take' }
  if (item.respondBy !== null && rights.reply) {
    return { kind: 'open', label: 'Reply', place: 'reply' }
  }
  return { kind: 'open', label: 'Open' }
}
