import 'server-only'
import { db } from '@/lib/db/client'
import type { ImportCommand } from './import-command'
import { ImportFileError } from './import-error'
import type { ImportReport, ImportSummary } from './import-report'
import { importMappedCsv } from './mapped-csv/import-mapped-csv'
import { importServicenow } from './servicenow/import-servicenow'

/** Does what the command line asks for. Run by the machine's administrator: no viewer is asked for rights. */
export async function runImport(
  command: ImportCommand,
  report: ImportReport,
): Promise<ImportSummary> {
  await requireTables()
  return command.format === 'csv'
    ? importMappedCsv(command, report)
    : importServicenow(command, report)
}

async function requireTables(): Promise<void> {
  const [found] = await db().$queryRaw<
    { there: boolean }[]
  >`SELECT to_regclass('imported_row') IS NOT NULL AS there`
  if (found?.there) return
  throw new ImportFileError(
    'The database has no tables of this version yet. Start the product once (npm start), then import.',
  )
}
