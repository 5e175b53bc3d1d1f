import type { CsvRow } from '@/lib/intake/csv-rows'
import { invalid, type Outcome } from '@/lib/outcome'
import { compareRows, type IncidentRow, parseIncidentRow } from './incident-row'

export interface Sorting {
  isLocation: (location: string) => boolean
  asOf: Date | null
}

export interface SortedOut {
  /** What is to be imported, in the order in which it happened. */
  rows: IncidentRow[]
  refused: { line: number; reason: string }[]
  /** How many rows lie after the instant that was asked for. */
  later: number
  /** How many rows repeat one of `rows` word for word. */
  repeated: number
}

/** Sorts an incident's rows out: to be imported, later than asked for, said twice, or refused with a reason. */
export function sortOut(group: readonly CsvRow[], sorting: Sorting): SortedOut {
  const sorted: SortedOut = { rows: [], refused: [], later: 0, repeated: 0 }
  const byKey = new Map<string, IncidentRow>()
  for (const { line, cells, fault } of group) {
    const read = cells ? readRow(line, cells, sorting) : invalid('', fault ?? 'cannot be read')
    if (!read.ok) sorted.refused.push({ line, reason: read.message })
    else if (sorting.asOf && read.value.updatedAt > sorting.asOf) sorted.later++
    else addRow(sorted, byKey, read.value)
  }
  sorted.rows.sort(compareRows)
  return sorted
}

function readRow(
  line: number,
  cells: Readonly<Record<string, string>>,
  { isLocation }: Sorting,
): Outcome<IncidentRow> {
  const row = parseIncidentRow(line, cells)
  if (!row.ok || isLocation(row.value.location)) return row
  return invalid('location', `the segments file has no location “${row.value.location}”`)
}

function addRow(sorted: SortedOut, byKey: Map<string, IncidentRow>, row: IncidentRow): void {
  const twin = byKey.get(row.key)
  if (!twin) {
    byKey.set(row.key, row)
    sorted.rows.push(row)
  } else if (sameCells(twin.raw, row.raw)) {
    sorted.repeated++
  } else {
    const reason = `says something else than line ${twin.line} of the same update (${row.key})`
    sorted.refused.push({ line: row.line, reason })
  }
}

function sameCells(a: IncidentRow['raw'], b: IncidentRow['raw']): boolean {
  return Object.keys(a).every((column) => a[column] === b[column])
}
