import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImportReport } from '@/lib/intake/import-report'

const CORPUS = '../shared/corpus/incidents'
export const LOG = `${CORPUS}/servicenow_incident_event_log.csv`
const SEGMENTS = `${CORPUS}/segments.csv`
export const AS_OF = '2016-03-02T18:00:00Z'

if (!existsSync(LOG))
  throw new Error(`${LOG} is not there: these tests need the real incident log.`)

/** The corpus's import as the command line asks for it. */
export const REAL_IMPORT = ['servicenow-csv', LOG, '--segments', SEGMENTS, '--as-of', AS_OF]

/** A finished command. */
export interface Finished {
  status: number | null
  out: string
  said: string
}

/** Starts `npm run import -- …`; `ended` tells how it went. */
export function startImport(args: string[], env: Record<string, string> = {}) {
  const { promise: ended, resolve } = Promise.withResolvers<Finished>()
  const child = execFile(
    process.execPath,
    ['scripts/run.mjs', 'import', ...args],
    { env: { ...process.env, ...env } },
    (_error, out, said) => resolve({ status: child.exitCode, out: out.trim(), said: said.trim() }),
  )
  return { child, ended }
}

export const runImportCommand = (args: string[], env?: Record<string, string>) =>
  startImport(args, env).ended

/** A report that keeps what it was told. */
export function quietReport(): ImportReport & { refused: { line: number; reason: string }[] } {
  const refused: { line: number; reason: string }[] = []
  return {
    refused,
    begin: () => undefined,
    advance: () => undefined,
    refuse: (line, reason) => refused.push({ line, reason }),
    end: () => undefined,
  }
}

/** A file of these contents in a directory of its own. */
export async function fileOf(content: string | Uint8Array, name = 'file.csv'): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'queueone-import-')), name)
  await writeFile(path, content)
  return path
}
