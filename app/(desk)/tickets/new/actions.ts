'use server'
import { z } from 'zod'
import type { AccountChoice } from '@/components/tickets/account-picker'
import { INTERNAL_ACCOUNT } from '@/lib/accounts/internal-account'
import { listAccounts } from '@/lib/accounts/queries'
import { requireViewer } from '@/lib/auth/session'
import { done, type Outcome } from '@/lib/outcome'
import { parseInput } from '@/lib/people/parse-form'
import { openTicket } from '@/lib/tickets/mutations/open-ticket'
import { bodyText, openTicketInput, text } from '@/lib/tickets/schema'

const PAGE = '/tickets/new'
const MATCHES = 8

const internalInput = z.strictObject({ subject: text(500), body: bodyText })

/** Opens a ticket on someone's behalf, or internal work; whose account it may be, the mutation asks. */
export async function createTicketAction(fields: unknown): Promise<Outcome<{ number: number }>> {
  const viewer = await requireViewer(PAGE)
  const parsed = parseInput(openTicketInput, fields)
  if (!parsed.ok) return parsed
  const outcome = await openTicket(viewer, parsed.value, {})
  return outcome.ok ? done({ number: outcome.value.number }) : outcome
}

/** Opens internal work, on the one account that is ours: no requester, no severity (R20). */
export async function createInternalTicketAction(
  fields: unknown,
): Promise<Outcome<{ number: number }>> {
  const viewer = await requireViewer(`${PAGE}/internal`)
  const parsed = parseInput(internalInput, fields)
  if (!parsed.ok) return parsed
  const outcome = await openTicket(viewer, { ...parsed.value, account: INTERNAL_ACCOUNT }, {})
  return outcome.ok ? done({ number: outcome.value.number }) : outcome
}

/** The first accounts that match, of those that the viewer may see; internal work has its own form. */
export async function findAccountsAction(search: string): Promise<AccountChoice[]> {
  const viewer = await requireViewer(PAGE)
  const parsed = parseInput(text(200), search)
  if (!parsed.ok) return []
  const page = await listAccounts(viewer, { limit: MATCHES, search: parsed.value })
  if (!page.ok) return []
  return page.value.items
    .filter((account) => account.segment !== 'INTERNAL')
    .map(({ id, name, segment }) => ({ id, name, segment }))
}
