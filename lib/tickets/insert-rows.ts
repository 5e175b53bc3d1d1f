import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { Lane } from '@/lib/priority/types'
import { countPlace, tellPlace } from './store-place'

/** A row as JSON: keys are column names, bytes are `\x…` texts. Every column must be there. */
export type JsonRow = Readonly<Record<string, unknown>>

export interface FirstRows {
  ticket: JsonRow
  rank: JsonRow
  event: JsonRow
  /** Null for a ticket that comes without a text. */
  message: JsonRow | null
  /** When its clocks are to be looked at; null when there is nothing to warn of. */
  watch: JsonRow | null
}

/** Writes all rows of a new ticket and tells everybody, in one statement: intake is paid by the round trip. */
export async function insertRows(
  tx: Tx,
  rows: FirstRows,
  ticket: { number: number; version: number; lane: Lane },
): Promise<void> {
  const json = (row: JsonRow | JsonRow[]) => JSON.stringify(row)
  const maybe = (row: JsonRow | null) => json(row ? [row] : [])
  const { lane } = ticket
  const state = countPlace({ previousLane: null, lane, orderMoved: lane === 'RANKED' })
  await tx.$queryRaw`
    WITH t AS (INSERT INTO ticket SELECT * FROM jsonb_populate_record(NULL::ticket, ${json(rows.ticket)}::jsonb)),
    r AS (INSERT INTO ticket_rank SELECT * FROM jsonb_populate_record(NULL::ticket_rank, ${json(rows.rank)}::jsonb)),
    e AS (INSERT INTO ticket_event SELECT * FROM jsonb_populate_record(NULL::ticket_event, ${json(rows.event)}::jsonb)),
    m AS (INSERT INTO message SELECT * FROM jsonb_populate_recordset(NULL::message, ${maybe(rows.message)}::jsonb)),
    w AS (INSERT INTO clock_watch SELECT * FROM jsonb_populate_recordset(NULL::clock_watch, ${maybe(rows.watch)}::jsonb)),
    state AS (${state})
    ${tellPlace(ticket)}`
}

/** Bytes as PostgreSQL reads them from text. */
export function toBytea(bytes: Uint8Array | null): string | null {
  return bytes && `\\x${Buffer.from(bytes).toString('hex')}`
}

const columnNames = new Map<string, string>()

function columnName(key: string): string {
  const known = columnNames.get(key)
  if (known !== undefined) return known
  const name = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  columnNames.set(key, name)
  return name
}

/** `receivedAt` → `received_at`, for rows whose keys are the client's names. */
export function toColumns(row: object): JsonRow {
  const value = (each: unknown) => (each instanceof Uint8Array ? toBytea(each) : each)
  return Object.fromEntries(
    Object.entries(row).map(([key, each]) => [columnName(key), value(each)]),
  )
}
