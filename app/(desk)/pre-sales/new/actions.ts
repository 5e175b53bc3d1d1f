'use server'
import { z } from 'zod'
import type { FiledRequest } from '@/components/presales/request-values'
import type { AccountChoice } from '@/components/tickets/account-picker'
import { listAccounts } from '@/lib/accounts/queries'
import { requireViewer } from '@/lib/auth/session'
import { done, type Outcome } from '@/lib/outcome'
import { parseInput } from '@/lib/people/parse-form'
import { canSeeDesk } from '@/lib/presales/may-see'
import { fileRequest } from '@/lib/presales/mutations/file-request'
import { listOpenRequests } from '@/lib/presales/queries'
import { preSalesInput } from '@/lib/presales/schema'
import type { DeskItem } from '@/lib/presales/view'
import { text } from '@/lib/tickets/schema'

const PAGE = '/pre-sales/new'
const MATCHES = 8

/** Files a request; who may, and for which account, the mutation asks. */
export async function fileRequestAction(fields: unknown): Promise<Outcome<FiledRequest>> {
  const viewer = await requireViewer(PAGE)
  const parsed = parseInput(preSalesInput, fields)
  if (!parsed.ok) return parsed
  const outcome = await fileRequest(viewer, parsed.value)
  if (!outcome.ok) return outcome
  const { number, position, priority, provisional, explanation, respondBy } = outcome.value
  return done({ number, position, priority, provisional, explanation, respondBy })
}

/** The first prospects that match, of the viewer's accounts. */
export async function findProspectsAction(search: string): Promise<AccountChoice[]> {
  const viewer = await requireViewer(PAGE)
  const parsed = parseInput(text(200), search)
  if (!parsed.ok) return []
  const ask = { limit: MATCHES, search: parsed.value, segment: 'PRE_SALES' as const }
  const page = await listAccounts(viewer, ask)
  return page.ok ? page.value.items.map(({ id, name, segment }) => ({ id, name, segment })) : []
}

/** What a request for the account may repeat, of what the viewer may see. */
export async function findOpenRequestsAction(account: string): Promise<DeskItem[]> {
  const viewer = await requireViewer(PAGE)
  const parsed = parseInput(z.guid(), account)
  return parsed.ok && canSeeDesk(viewer) ? listOpenRequests(viewer, parsed.value) : []
}
