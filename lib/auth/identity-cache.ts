import type { Viewer } from './viewer'

/** Who somebody is right now, and which sessions of theirs still count. */
export interface Identity {
  viewer: Viewer
  sessionEpoch: number
}

/** How long a look-up is believed without the database, when no word of a change comes. */
const BELIEVED_MS = 10_000
/** More than this many at once is no team but a flood: start over. */
const MOST = 10_000

interface Entry<T> {
  value: T
  until: number
}
interface Cache {
  identities: Map<string, Entry<Identity>>
  /** Token hash (hex) → whose it is. */
  tokens: Map<string, Entry<{ tokenId: string; userId: string }>>
  /** Grows with every drop: a look-up that began before one must not be kept after it. */
  generation: number
}

// Next's bundle and the server each load their own copy of this module; a drop must reach both.
const shared = globalThis as typeof globalThis & { queueOneIdentities?: Cache }

function cache(): Cache {
  shared.queueOneIdentities ??= { identities: new Map(), tokens: new Map(), generation: 0 }
  return shared.queueOneIdentities
}

async function remember<T>(
  map: Map<string, Entry<T>>,
  key: string,
  load: () => Promise<T | null>,
): Promise<T | null> {
  const kept = map.get(key)
  if (kept && kept.until > performance.now()) return kept.value
  const { generation } = cache()
  const value = await load()
  if (map.size >= MOST) map.clear()
  if (value === null) map.delete(key)
  else if (generation === cache().generation) {
    map.set(key, { value, until: performance.now() + BELIEVED_MS })
  }
  return value
}

/** The identity, from memory for a few seconds. Absent ones are never kept: anyone can ask for those. */
export function rememberIdentity(
  userId: string,
  load: () => Promise<Identity | null>,
): Promise<Identity | null> {
  return remember(cache().identities, userId, load)
}

/** Whose API token it is, from memory for a few seconds. */
export function rememberToken(
  hash: string,
  load: () => Promise<{ tokenId: string; userId: string } | null>,
): Promise<{ tokenId: string; userId: string } | null> {
  return remember(cache().tokens, hash, load)
}

/** Drops all that this process believes about a person: called after a change and on NOTIFY `identity`. */
export function forgetIdentity(userId: string): void {
  const { identities, tokens } = cache()
  cache().generation += 1
  identities.delete(userId)
  for (const [hash, entry] of tokens) if (entry.value.userId === userId) tokens.delete(hash)
}

/** Drops everything: when the connection that brings the notices was lost for a while. */
export function forgetAllIdentities(): void {
  cache().generation += 1
  cache().identities.clear()
  cache().tokens.clear()
}
