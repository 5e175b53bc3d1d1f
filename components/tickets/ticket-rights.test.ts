import { expect, test } from 'vitest'
import { ROLES, type Role } from '@/lib/auth/viewer'
import { ticketRights } from './ticket-rights'

const SUPPORT = ['reply', 'note', 'triage', 'setStatus', 'assign', 'deviate', 'macros', 'edit']

/** The controls that each role finds on a ticket it sees: the contract's table, restated. */
const CONTROLS: Record<Role, string[]> = {
  SUPPORT_ENGINEER: [...SUPPORT, 'redactOwn'],
  SUPPORT_LEAD: [...SUPPORT, 'redactAny', 'redactOwn'],
  CS_LEADERSHIP: ['deviate'],
  CE: ['reply', 'note', 'asRequesterSide', 'request', 'redactOwn'],
  ENGINEER: ['note', 'redactOwn'],
  ADMIN: [...SUPPORT, 'redactAny', 'redactOwn'],
}

test.each(ROLES)('%s finds its own controls and no others', (role) => {
  const rights = ticketRights({ id: 'u', email: 'u@example.com', name: 'U', role })
  const given = Object.entries(rights).filter(([, yes]) => yes)
  expect(given.map(([name]) => name)).toEqual(CONTROLS[role])
})
