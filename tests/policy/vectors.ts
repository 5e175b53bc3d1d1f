import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Where the shared test vectors lie, beside the project. */
const FOLDER = '../shared/vectors'

/** Reads a vector file; a missing one fails the run with a sentence instead of passing silently. */
export function readVectors<T>(name: string): T {
  const path = resolve(FOLDER, name)
  if (!existsSync(path)) {
    throw new Error(`the policy vectors are absent: expected ${FOLDER}/${name} beside the project`)
  }
  return JSON.parse(readFileSync(path, 'utf8')) as T
}
