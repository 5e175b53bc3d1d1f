import 'server-only'
import type { Tx } from '@/lib/db/client'
import { runWrite } from '@/lib/db/run-write'
import { findImported, lockSource, rememberRows } from '@/lib/intake/imported-rows'
import { orThrow } from '@/lib/outcome'
import { lockTicketAccount } from '@/lib/tickets/find-account'
import { insertTicket } from '@/lib/tickets/insert-ticket'
import { ensureContact } from '@/lib/tickets/mutations/open-ticket'
import type { MappedRow } from './mapped-row'

export interface BatchOutcome {
  added: number
  known: number
  refused: { line: number; reason: string }[]
}

/** Makes a ticket of each row that no earlier run has brought, all in one transaction. */
export async function importBatch(
  source: string,
  rows: readonly MappedRow[],
): Promise<BatchOutcome> {
  const outcome = await runWrite({}, async (tx) => {
    const result: BatchOutcome = { added: 0, known: 0, refused: [] }
    await lockSource(tx, source)
    const keys = rows.map(({ key }) => key)
    const imported = await findImported(tx, source, keys)
    for (const row of rows) await importRow(tx, { source, row, imported, result })
    return result
  })
  return orThrow(outcome)
}

interface Importing {
  source: string
  row: MappedRow
  /** Grows with each row, so that a key that is twice in one batch is seen. */
  imported: Map<string, unknown>
  result: BatchOutcome
}

async function importRow(tx: Tx, { source, row, imported, result }: Importing): Promise<void> {
  const refuse = (reason: string) => result.refused.push({ line: row.line, reason })
  const before = imported.get(row.key)
  if (before !== undefined) {
    if (sameRow(before, row.raw)) result.known++
    else refuse(`the key “${row.key}” was imported before with other content`)
    return
  }
  const number = await open(tx, source, row)
  if (number === null) {
    refuse(`there is no account with the domain “${row.accountDomain}”`)
    return
  }
  await rememberRows(tx, source, [{ key: row.key, raw: row.raw, ticketNumber: number }])
  imported.set(row.key, row.raw)
  result.added++
}

function sameRow(before: unknown, raw: MappedRow['raw']): boolean {
  const stored = before as MappedRow['raw']
  const columns = Object.keys(raw)
  return (
    columns.length === Object.keys(stored).length &&
    columns.every((column) => stored[column] === raw[column])
  )
}

/** The new ticket's number; null where no account has the row's domain. */
async function open(tx: Tx, source: string, row: MappedRow): Promise<number | null> {
  const account = await lockTicketAccount(tx, { accountDomain: row.accountDomain })
  if (!account) return null
  const { requesterEmail } = row
  const inserted = await insertTicket(tx, {
    viewer: null,
    account,
    requester: requesterEmail ? await ensureContact(tx, account.id, requesterEmail) : null,
    subject: row.subject,
    body: row.body,
    claimedSeverity: row.claimedSeverity,
    openedByCe: account.segment === 'PRE_SALES',
    channel: 'IMPORT',
    receivedAt: row.receivedAt,
    status: row.status,
    externalRef: `${source}:${row.key}`,
  })
  return inserted.row.number
}
