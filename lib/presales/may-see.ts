import { canSome } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'

/** Whether a role may see the requests and prospects of Customer Engineers, at least its own. */
export function canSeeDesk(viewer: Pick<Viewer, 'role'>): boolean {
  return canSome(viewer, 'ticket.see') && canSome(viewer, 'account.see')
}
