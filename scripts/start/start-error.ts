import { EmbeddedError, explainFileError } from '@/lib/embedded/embedded-error'
import { SettingError } from '@/lib/env'

/** The product cannot start. The message is a sentence for the person at the terminal. */
export class StartError extends Error {
  override name = 'StartError'
}

/** What to print about `error`: known ones as their sentence, a bug with its stack. */
export function sentenceOf(error: unknown, dataDir: string): string {
  const known = explainFileError(error, dataDir)
  const isKnown = [EmbeddedError, SettingError, StartError].some((kind) => known instanceof kind)
  if (known instanceof Error) return isKnown ? known.message : (known.stack ?? known.message)
  return String(known)
}
