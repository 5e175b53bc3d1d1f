import 'server-only'
import type { CsvRow } from '@/lib/intake/csv-rows'
import { emptySummary, type ImportReport, type ImportSummary } from '@/lib/intake/import-report'
import { surveyFile } from '@/lib/intake/survey-file'
import { importIncident } from './import-incident'
import { COLUMNS } from './incident-row'
import { readGroups } from './read-groups'
import { ensureAccounts, readSegments } from './segments'
import { sortOut } from './sort-out'

export interface ServicenowImport {
  file: string
  /** Which account each location stands for. */
  segments: string
  /** Rows updated after this instant are left for another run; null = all rows. */
  asOf: Date | null
}

/**
 * Replays a ServiceNow audit log into tickets. Both files are read whole before the first write; each incident
 * is one transaction, so a run that was cut off is finished by the next one.
 */
export async function importServicenow(
  { file, segments: segmentsFile, asOf }: ServicenowImport,
  report: ImportReport,
): Promise<ImportSummary> {
  const segments = await readSegments(segmentsFile)
  const survey = await surveyFile(file, COLUMNS, 'number')
  const accountOf = await ensureAccounts(segments)
  const summary = emptySummary(survey.rows)
  report.begin(survey.rows)
  for await (const group of readGroups(file, survey.lastIndexOf)) {
    const refused = await importGroup(group, { accountOf, asOf, summary })
    summary.refused += refused.length
    for (const { line, reason } of refused) report.refuse(line, reason)
    report.advance(group.length)
  }
  report.end()
  return summary
}

interface Running {
  accountOf: ReadonlyMap<string, string>
  asOf: Date | null
  summary: ImportSummary
}

async function importGroup(group: readonly CsvRow[], { accountOf, asOf, summary }: Running) {
  const isLocation = (location: string) => accountOf.has(location)
  const { rows, refused, later, repeated } = sortOut(group, { isLocation, asOf })
  summary.later += later
  summary.known += repeated
  if (rows.length === 0) return refused
  const { added, known, isNew, late } = await importIncident(rows, accountOf)
  summary.added += added
  summary.known += known
  summary.tickets += Number(isNew)
  const reason = 'is older than an update that was imported before it'
  return [...refused, ...late.map(({ line }) => ({ line, reason }))]
}
