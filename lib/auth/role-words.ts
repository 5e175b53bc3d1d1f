import type { Role } from './viewer'

/** What people call the roles. */
export const ROLE_WORDS: Record<Role, string> = {
  SUPPORT_ENGINEER: 'Support Engineer',
  SUPPORT_LEAD: 'Support lead',
  CS_LEADERSHIP: 'CS leadership',
  CE: 'Customer Engineer',
  ENGINEER: 'Engineer',
  ADMIN: 'Administrator',
}
