import 'server-only'
import type { Tx } from '@/lib/db/client'
import { runWrite } from '@/lib/db/run-write'
import { findImported, lockSource, rememberRows } from '@/lib/intake/imported-rows'
import { done, orThrow } from '@/lib/outcome'
import { lockTicketAccount } from '@/lib/tickets/find-account'
import { insertTicket } from '@/lib/tickets/insert-ticket'
import { recordChange } from '@/lib/tickets/record-change'
import { type IncidentRow, SOURCE } from './incident-row'
import { patchOf } from './row-patch'

/** What became of an incident's rows. */
export interface IncidentOutcome {
  added: number
  known: number
  isNew: boolean
  /** Rows that came to light after a later one had been imported: history is not rewritten. */
  late: IncidentRow[]
}

/**
 * Replays an incident's rows, which are in order, through the one door, in one transaction; rows that an
 * earlier run has brought are passed over.
 */
export async function importIncident(
  rows: readonly IncidentRow[],
  accountOf: ReadonlyMap<string, string>,
): Promise<IncidentOutcome> {
  const outcome = await runWrite({}, async (tx) => {
    await lockSource(tx, SOURCE)
    const keys = rows.map(({ key }) => key)
    const imported = await findImported(tx, SOURCE, keys)
    const lastKnown = rows.findLastIndex(({ key }) => imported.has(key))
    const late = rows.slice(0, lastKnown + 1).filter(({ key }) => !imported.has(key))
    const fresh = rows.slice(lastKnown + 1)
    const isNew = fresh.length > 0 && (await replay(tx, fresh, accountOf))
    return { added: fresh.length, known: imported.size, isNew, late }
  })
  return orThrow(outcome)
}

/** Returns whether the ticket had to be made. */
async function replay(
  tx: Tx,
  rows: readonly IncidentRow[],
  accountOf: ReadonlyMap<string, string>,
): Promise<boolean> {
  const [first] = rows
  if (!first) return false
  const externalRef = `${SOURCE}:${first.number}`
  const found = await tx.ticket.findUnique({ where: { externalRef }, select: { number: true } })
  const number = found?.number ?? (await open(tx, first, accountOf))
  for (const row of found ? rows : rows.slice(1)) {
    const accountId = accountOf.get(row.location) ?? ''
    await recordChange(tx, {
      number,
      viewer: null,
      action: 'import.run',
      happenedAt: row.updatedAt,
      decide: async (ticket) => {
        const detail = { from: ticket.status, to: row.status, row: row.key }
        return done({
          type: 'IMPORTED',
          set: await patchOf(tx, { ticket, row, accountId }),
          detail,
        })
      },
    })
  }
  await rememberRows(
    tx,
    SOURCE,
    rows.map(({ key, raw }) => ({ key, raw, ticketNumber: number })),
  )
  return !found
}

/** The ticket as its first row shows it. The log has no text and no address of the requester. */
async function open(
  tx: Tx,
  row: IncidentRow,
  accountOf: ReadonlyMap<string, string>,
): Promise<number> {
  const id = accountOf.get(row.location) ?? ''
  const account = await lockTicketAccount(tx, { account: id })
  if (!account) throw new Error(`the account of ${row.location} has vanished`)
  const inserted = await insertTicket(tx, {
    viewer: null,
    account,
    requester: null,
    subject: row.subject,
    body: null,
    claimedSeverity: row.claimedSeverity,
    openedByCe: account.segment === 'PRE_SALES',
    channel: 'IMPORT',
    receivedAt: row.openedAt,
    status: row.status,
    externalRef: `${SOURCE}:${row.number}`,
  })
  return inserted.row.number
}
