/** A file that cannot be imported at all. The message is for the person at the terminal; nothing was written. */
export class ImportFileError extends Error {
  override name = 'ImportFileError'
}

const SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a directory, not a file',
  EACCES: 'it may not be read by this user',
}

/** Says in a sentence why a file cannot be read; anything unknown goes on upward as it is. */
export function explainReadError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const why = SENTENCES[code]
  return why ? new ImportFileError(`${path}: ${why}.`) : error
}
