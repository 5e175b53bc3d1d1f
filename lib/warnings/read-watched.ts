import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { Handled, WarningMemory } from '@/lib/priority/warnings'

/** What decides over a ticket's warnings beside its facts. Instants are epoch ms. */
export interface Watched {
  /** When it is to be looked at; null when there is nothing to watch. */
  nextAt: number | null
  /** When the promise that counts was given: a reply of ours replaces it, so by the latest. */
  promisedAt: number | null
  memory: WarningMemory
}

/** Reads it of any number of tickets in one statement. Of an imported ticket what came before its import is the past. */
export async function readWatched(
  tx: Tx,
  numbers: readonly number[],
): Promise<Map<number, Watched>> {
  const rows = await tx.$queryRaw<(Omit<Watched, 'memory'> & WatchedRow)[]>`
    SELECT t.number, (extract(epoch FROM c.next_at) * 1000)::float8 AS "nextAt",
      CASE WHEN t.channel = 'IMPORT' THEN (extract(epoch FROM t.created_at) * 1000)::float8 END AS since,
      CASE WHEN t.next_update_at IS NOT NULL THEN (SELECT (extract(epoch FROM max(m.happened_at)) * 1000)::float8
        FROM message m WHERE m.ticket_number = t.number AND m.kind = 'REPLY') END AS "promisedAt",
      (SELECT json_agg(json_build_object('clock', w.clock, 'level', w.level, 'dueAt', (extract(epoch FROM w.due_at) * 1000)::float8))
        FROM clock_warning w WHERE w.ticket_number = t.number) AS handled
    FROM ticket t LEFT JOIN clock_watch c ON c.ticket_number = t.number WHERE t.number = ANY(${[...numbers]}::int[])`
  return new Map(
    rows.map(({ number, handled, since, ...rest }) => [
      number,
      { ...rest, memory: { handled: handled ?? [], since } },
    ]),
  )
}

interface WatchedRow {
  number: number
  since: number | null
  handled: Handled[] | null
}
