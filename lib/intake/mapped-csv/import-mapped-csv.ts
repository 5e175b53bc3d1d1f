import 'server-only'
import { now } from '@/lib/clock'
import { readCsvRows } from '@/lib/intake/csv-rows'
import { emptySummary, type ImportReport, type ImportSummary } from '@/lib/intake/import-report'
import { surveyFile } from '@/lib/intake/survey-file'
import { importBatch } from './import-batch'
import { type MappedRow, parseMappedRow } from './mapped-row'
import { type Mapping, readMapping } from './mapping'

export interface MappedCsvImport {
  file: string
  map: string
}

/** A transaction holds the order's lock from its first ticket on: others should not wait for long. */
const BATCH = 25

/** Makes tickets of any CSV file's rows by a map; the file is read whole before the first write. */
export async function importMappedCsv(
  { file, map }: MappedCsvImport,
  report: ImportReport,
): Promise<ImportSummary> {
  const mapping = await readMapping(map)
  const columns = Object.keys(mapping.columns)
  const { rows } = await surveyFile(file, columns, columns[0] ?? '')
  const summary = emptySummary(rows)
  report.begin(rows)
  for await (const batch of readBatches(file, mapping)) {
    const { added, known, refused } = await importBatch(mapping.source, batch.rows)
    summary.added += added
    summary.tickets += added
    summary.known += known
    for (const { line, reason } of [...batch.refused, ...refused]) {
      summary.refused++
      report.refuse(line, reason)
    }
    report.advance(batch.rows.length + batch.refused.length)
  }
  report.end()
  return summary
}

interface Batch {
  rows: MappedRow[]
  refused: { line: number; reason: string }[]
}

async function* readBatches(file: string, mapping: Mapping): AsyncGenerator<Batch> {
  const emptyBatch = (): Batch => ({ rows: [], refused: [] })
  const reading = { mapping, now: now() }
  let batch = emptyBatch()
  for await (const { line, cells, fault } of readCsvRows(file, Object.keys(mapping.columns))) {
    const row = cells && parseMappedRow({ line, cells }, reading)
    if (row?.ok) batch.rows.push(row.value)
    else batch.refused.push({ line, reason: row?.message ?? fault ?? 'cannot be read' })
    if (batch.rows.length + batch.refused.length === BATCH) {
      yield batch
      batch = emptyBatch()
    }
  }
  yield batch
}
