import 'server-only'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'

/** A row as it came, under the key that makes it the same row in every run. */
export interface SourceRow {
  key: string
  raw: Readonly<Record<string, string>>
}

/**
 * One writer at a time per source: the second of two imports of one file waits here for each transaction of
 * the first and then finds its rows. Other writers are not held up.
 */
export async function lockSource(tx: Tx, source: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import:${source}`}, 0))::text`
}

/** What an earlier run has brought of these rows, by key, as it came. */
export async function findImported(
  tx: Tx,
  source: string,
  keys: string[],
): Promise<Map<string, unknown>> {
  const rows = await tx.importedRow.findMany({
    where: { source, key: { in: keys } },
    select: { key: true, raw: true },
  })
  return new Map(rows.map(({ key, raw }) => [key, raw]))
}

/** Remembers rows in the transaction of what was made of them, so that neither exists without the other. */
export async function rememberRows(
  tx: Tx,
  source: string,
  rows: readonly (SourceRow & { ticketNumber: number })[],
): Promise<void> {
  const importedAt = now()
  await tx.importedRow.createMany({
    data: rows.map(({ key, raw, ticketNumber }) => ({
      source,
      key,
      ticketNumber,
      raw,
      importedAt,
    })),
  })
}
