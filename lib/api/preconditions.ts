import { done, fail, invalid, type Outcome } from '@/lib/outcome'

/** A version as an entity tag. */
export function etagOf(version: number): string {
  return `"${version}"`
}

/** Never a version: a write that expects it is stale. */
const NO_VERSION = -1
const TAG = /^"(\d{1,15})"$/

/**
 * The versions that `If-Match` accepts; null for any (absent or `*`). Tags are compared strongly, so a weak one
 * matches nothing, as does anything that is no tag of ours.
 */
export function parseIfMatch(header: string | undefined): number[] | null {
  if (header === undefined || header.trim() === '*') return null
  const versions = header.split(',').flatMap((tag) => {
    const digits = TAG.exec(tag.trim())?.[1]
    return digits === undefined ? [] : [Number(digits)]
  })
  return versions.length > 0 ? versions : [NO_VERSION]
}

/** The one version to write over: of several, the one that it has now. */
export async function expectedVersion(
  header: string | undefined,
  findVersion: () => Promise<number | null>,
): Promise<number | undefined> {
  const accepted = parseIfMatch(header)
  if (accepted === null) return undefined
  if (accepted.length === 1) return accepted[0]
  const version = await findVersion()
  return version !== null && accepted.includes(version) ? version : NO_VERSION
}

/** Whether the reader has this version already (`If-None-Match`; weak comparison). */
export function isKnown(header: string | undefined, version: number): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etagOf(version))
}

const KEY = /^[\x20-\x7e]{1,255}$/

/** The `Idempotency-Key`, when there is one. */
export function parseIdempotencyKey(header: string | undefined): Outcome<string | null> {
  if (header === undefined) return done(null)
  return KEY.test(header)
    ? done(header)
    : invalid('Idempotency-Key', 'must have 1 to 255 printable ASCII characters')
}

/** What a stale writer is told. */
export function stale(what: string, current: unknown) {
  return fail('STALE', `${what} has changed since you read it.`, { current })
}
