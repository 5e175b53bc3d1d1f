import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { FailureError, fail, invalid, type Outcome, orThrow } from '@/lib/outcome'
import { composeRequest, subjectOf } from '@/lib/presales/compose'
import { type CompleteParts, type PreSalesInput, requestParts } from '@/lib/presales/schema'
import { lockTicketAccount, type TicketAccount } from '@/lib/tickets/find-account'
import { insertTicket } from '@/lib/tickets/insert-ticket'
import { ensureContact } from '@/lib/tickets/mutations/open-ticket'
import { readView } from '@/lib/tickets/read-ticket'
import { refuseBlocked } from '@/lib/tickets/refuse-blocked'
import type { TicketView } from '@/lib/tickets/view'

/** R36: a Customer Engineer engages Support for a prospect; the ticket is ranked at once (R28). */
export async function fileRequest(
  viewer: Viewer,
  input: PreSalesInput,
  options: WriteOptions = {},
): Promise<Outcome<TicketView>> {
  return runWrite(options, async (tx) => {
    if (!can(viewer, 'pre-sales.request')) {
      throw new FailureError(
        fail('FORBIDDEN', 'Only a Customer Engineer files a pre-sales request.'),
      )
    }
    const account = orThrow(await findProspect(tx, viewer, input))
    const prospect = await ensureContact(tx, account.id, input.prospectEmail)
    await refuseBlocked(tx, prospect.id)
    const parts = partsOf(input)
    const { row } = await insertTicket(tx, {
      viewer,
      account,
      requester: prospect,
      subject: subjectOf(parts.summary),
      body: composeRequest(parts),
      claimedSeverity: input.claimedSeverity ?? null,
      openedByCe: true,
      channel: 'WEB',
      receivedAt: now(),
      request: parts,
    })
    await storeParts(tx, row.number, parts)
    return readView(tx, row.number)
  })
}

function partsOf(input: PreSalesInput): CompleteParts {
  const names = Object.keys(requestParts.shape) as (keyof CompleteParts)[]
  return Object.fromEntries(names.map((name) => [name, input[name]])) as unknown as CompleteParts
}

/** Writes the parts beside their ticket. */
export async function storeParts(
  tx: Tx,
  ticketNumber: number,
  parts: CompleteParts,
): Promise<void> {
  await tx.preSalesRequest.createMany({ data: [{ ticketNumber, ...parts, updatedAt: now() }] })
}

async function findProspect(
  tx: Tx,
  viewer: Viewer,
  { account, accountDomain, newAccount }: PreSalesInput,
): Promise<Outcome<TicketAccount>> {
  const name = newAccount
    ? { account: await addProspect(tx, viewer, newAccount) }
    : { account, accountDomain }
  const found = await lockTicketAccount(tx, name)
  const [path, value] = account ? ['account', account] : ['accountDomain', accountDomain]
  if (!found) return invalid(path, `there is no account “${value}”; give newAccount to add it`)
  if (found.segment === 'PRE_SALES') return { ok: true, value: found }
  return invalid(path, `${found.name} is a customer, no prospect; open a ticket for it instead`)
}

/** A prospect that nobody knew yet; whoever files for it owns it. */
async function addProspect(
  tx: Tx,
  viewer: Viewer,
  { name, domain, deployment }: NonNullable<PreSalesInput['newAccount']>,
): Promise<string> {
  const { id } = await tx.account.create({
    data: { name, deployment, segment: 'PRE_SALES', ceOwnerId: viewer.id, createdAt: now() },
    select: { id: true },
  })
  const { count } = await tx.accountDomain.createMany({
    data: [{ domain, accountId: id }],
    skipDuplicates: true,
  })
  if (count === 1) return id
  const message = `${domain} belongs to an account already; file for that one`
  throw new FailureError(
    fail('CONFLICT', `${message}.`, { errors: [{ path: 'newAccount.domain', message }] }),
  )
}
