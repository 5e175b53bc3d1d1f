import { accessSync, constants } from 'node:fs'
import { type ImportCommand, readImportCommand } from '@/lib/intake/import-command'
import { explainReadError } from '@/lib/intake/import-error'
import { summaryLine } from '@/lib/intake/import-report'
import { runImport } from '@/lib/intake/run-import'
import { done } from '@/lib/outcome'
import { makeProgress } from './import-progress'
import { runPeopleCommand } from './run-people-command'

/** `npm run import -- FORMAT FILE …`; status 1 when a row was refused, so that a script notices. */
await runPeopleCommand(() => {
  const command = readImportCommand(process.argv.slice(2))
  requireFiles(command)
  return async () => {
    const summary = await runImport(command, makeProgress())
    if (summary.refused > 0) process.exitCode = 1
    return done([summaryLine(summary)])
  }
})

/** A name that was mistyped is told before anything else is tried. */
function requireFiles(command: ImportCommand): void {
  const beside = command.format === 'csv' ? command.map : command.segments
  for (const path of [command.file, beside]) {
    try {
      accessSync(path, constants.R_OK)
    } catch (error) {
      throw explainReadError(error, path)
    }
  }
}
