import { createAccount } from '@/lib/accounts/mutations'
import type { NewAccountInput } from '@/lib/accounts/schema'
import type { Role, Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { orThrow } from '@/lib/outcome'
import { openTicket } from '@/lib/tickets/mutations/open-ticket'
import type { OpenTicketInput } from '@/lib/tickets/schema'

let count = 0

/** Somebody of a role, made for the test. */
export async function makePerson(role: Role): Promise<Viewer> {
  const email = `${role.toLowerCase()}-${++count}@team.example`
  const data = { email, name: `Person ${count}`, role, createdAt: new Date() }
  const { id } = await db().user.create({ data, select: { id: true } })
  return { id, email, name: data.name, role }
}

/** An account, an enterprise's own installation unless said otherwise. */
export async function makeAccount(lead: Viewer, over: Partial<NewAccountInput> = {}) {
  const account = {
    name: `Account ${++count}`,
    domains: [`account-${count}.example`],
    segment: 'ENTERPRISE' as const,
    deployment: 'SELF_HOSTED' as const,
    slaPlan: null,
    ceOwner: null,
    timeZone: null,
    notes: null,
    ...over,
  }
  return orThrow(await createAccount(lead, account))
}

export async function makeTicket(
  viewer: Viewer,
  account: { id: string },
  over: Partial<OpenTicketInput> = {},
) {
  const requesterEmail = `requester-${++count}@customer.example`
  const input = { subject: 'It is slow', body: 'Since this morning.', account: account.id }
  return orThrow(await openTicket(viewer, { ...input, requesterEmail, ...over }))
}
