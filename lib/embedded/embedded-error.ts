import { resolve } from 'node:path'

/** The embedded database cannot be had. The message is a sentence for the person at the terminal. */
export class EmbeddedError extends Error {
  override name = 'EmbeddedError'
}

const SENTENCES: Record<string, (dir: string) => string> = {
  ENOSPC: (dir) =>
    `The disk that holds DATA_DIR (${dir}) is full. Free some space and start again.`,
  EDQUOT: (dir) => `The disk quota of DATA_DIR (${dir}) is used up.`,
  EACCES: (dir) => `DATA_DIR ${dir} cannot be written by this user.`,
  EPERM: (dir) => `DATA_DIR ${dir} cannot be written by this user.`,
  EROFS: (dir) => `DATA_DIR ${dir} lies on a read-only file system.`,
  ENOTDIR: (dir) => `DATA_DIR ${dir} wants to be a directory, but there is a file in the way.`,
  EEXIST: (dir) => `DATA_DIR ${dir} wants to be a directory, but there is a file in the way.`,
}

/** A file system's refusal as a sentence that names the directory; anything else comes back as it was. */
export function explainFileError(error: unknown, dir: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const sentence = SENTENCES[code]
  return sentence ? new EmbeddedError(sentence(resolve(dir)), { cause: error }) : error
}

/** What a program of PostgreSQL said when it failed, as a sentence. */
export function explainOutput(output: string, dir: string): EmbeddedError {
  const code = /No space left on device/i.test(output) ? 'ENOSPC' : ''
  const sentence = SENTENCES[code]
  if (sentence) return new EmbeddedError(sentence(resolve(dir)))
  const tail = output.trim().split('\n').slice(-6).join('\n')
  return new EmbeddedError(`The embedded PostgreSQL in ${resolve(dir)} did not start:\n${tail}`)
}
