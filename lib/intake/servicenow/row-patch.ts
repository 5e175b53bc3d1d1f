import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { AccountPart, TicketPatch } from '@/lib/tickets/record-change'
import type { TicketRow } from '@/lib/tickets/ticket-row'
import type { IncidentRow } from './incident-row'

export interface RowOnTicket {
  ticket: TicketRow
  row: IncidentRow
  accountId: string
}

/** What a row changes of its ticket. Imported states bypass the transition rules. */
export async function patchOf(
  tx: Tx,
  { ticket, row, accountId }: RowOnTicket,
): Promise<TicketPatch> {
  return {
    ...(row.status !== ticket.status && { status: row.status, wakeAt: null }),
    ...(row.claimedSeverity !== ticket.claimedSeverity && { claimedSeverity: row.claimedSeverity }),
    ...(accountId !== ticket.accountId && (await moveTo(tx, accountId))),
  }
}

type Account = Pick<TicketRow, AccountPart>

/** The incident's location was corrected: segment, plan and clocks are the other account's from here on. */
async function moveTo(tx: Tx, accountId: string): Promise<TicketPatch> {
  const [account] = await tx.$queryRaw<Account[]>`
    SELECT id AS "accountId", name AS "accountName", ce_owner_id AS "accountCeOwnerId", segment::text,
      deployment::text, sla_plan::text AS "slaPlanSet"
    FROM account WHERE id = ${accountId}::uuid FOR SHARE`
  if (!account) throw new Error(`account ${accountId} has vanished`)
  // Prospects of the log count as opened by a Customer Engineer.
  return { ...account, openedByCe: account.segment === 'PRE_SALES' }
}
