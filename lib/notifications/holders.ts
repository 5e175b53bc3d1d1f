import { grantOf } from '@/lib/auth/permissions'
import { ROLES } from '@/lib/auth/viewer'

/** Who holds tickets sees them all; an assignee whose role was taken away is nobody to tell. */
export const HOLDERS = ROLES.filter((role) => grantOf(role, 'ticket.see') === 'yes')
