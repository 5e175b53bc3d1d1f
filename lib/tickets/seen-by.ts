import type { Viewer } from '@/lib/auth/viewer'
import type { TicketView } from './view'

/** A ticket as its reader may have it: the requester's side reads a reply once it is sent, not while it is queued. */
export function seenBy(viewer: Pick<Viewer, 'role'>, view: TicketView): TicketView {
  if (viewer.role !== 'CE') return view
  return { ...view, messages: view.messages.filter(({ queuedUntil }) => queuedUntil === null) }
}
