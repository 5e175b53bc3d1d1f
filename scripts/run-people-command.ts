import { closeDb } from '@/lib/db/client'
import { findRunningUrl } from '@/lib/embedded/embedded-database'
import { parseEnv, SettingError } from '@/lib/env'
import { type Outcome, orThrow } from '@/lib/outcome'
import { UsageError } from '@/lib/people/command-line'

const NO_DATABASE =
  'There is no running database here. Start the product with npm start, or set DATABASE_URL.'

/** Runs a command on the database that is running, prints what it gives, and says one sentence on failure. */
export async function runPeopleCommand(
  read: () => () => Promise<Outcome<string[]>>,
): Promise<void> {
  try {
    // Words first: a slip of the hand is told even where nothing runs.
    const command = read()
    process.env.DATABASE_URL = findDatabaseUrl()
    console.log(orThrow(await command()).join('\n'))
  } catch (error) {
    console.error(sentenceOf(error))
    process.exitCode = error instanceof UsageError ? 2 : 1
  } finally {
    await closeDb()
  }
}

/** The database that the settings name, else the one that `npm start` runs in the data directory. */
function findDatabaseUrl(): string {
  const { databaseUrl, dataDir } = parseEnv(process.env)
  const url = databaseUrl ?? findRunningUrl(dataDir)
  if (url) return url
  throw new SettingError(NO_DATABASE)
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // A driver's message can hold the address with its password; its code says enough.
  const code = 'code' in error ? String(error.code) : ''
  if (/^(ECONN|ENOTFOUND|EAI_|P10|3D000|28)/.test(code)) {
    return `The database cannot be used (${code}). Is the product running, is DATABASE_URL right?`
  }
  return error.message
}
