import type { Role, Viewer } from '@/lib/auth/viewer'
import type { MessageView, TicketView } from './view'

type Reader = Pick<Viewer, 'role'>

/** Staff read notes, and nobody else ever does: a role that is added has to be decided on here. */
const READS_NOTES = {
  SUPPORT_ENGINEER: true,
  SUPPORT_LEAD: true,
  CS_LEADERSHIP: true,
  CE: true,
  ENGINEER: true,
  ADMIN: true,
} as const satisfies Record<Role, boolean>

/** Whether who sees a ticket may read this message of it, and its files. */
export function canReadMessage(
  { role }: Reader,
  { kind, queued }: { kind: MessageView['kind']; queued: boolean },
): boolean {
  if (kind === 'NOTE') return READS_NOTES[role]
  // The requester's side reads a reply once it is sent, not while it is queued.
  return !(queued && role === 'CE')
}

/** A ticket as its reader may have it. */
export function seenBy(viewer: Reader, view: TicketView): TicketView {
  const mayRead = ({ kind, queuedUntil }: MessageView) =>
    canReadMessage(viewer, { kind, queued: queuedUntil !== null })
  return view.messages.every(mayRead) ? view : { ...view, messages: view.messages.filter(mayRead) }
}
