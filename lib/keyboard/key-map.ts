import { DEFAULT_KEYS, type Deed } from './deeds'

/** The keys that a person chose in place of the usual ones; null switches a deed's key off. */
export type KeyMap = Readonly<Partial<Record<Deed, string | null>>>

export const USUAL_KEYS: KeyMap = {}

/** What does a deed now; null where no key does. */
export function keysOf(map: KeyMap, deed: Deed): string | null {
  const chosen = map[deed]
  return chosen === undefined ? DEFAULT_KEYS[deed] : chosen
}

/** One key, or two one after another. */
const CHOSEN = /^\S(?: \S)?$/u

/** A stored map; what an older or newer release left in it and is not understood is dropped. */
export function parseKeyMap(text: string | null): KeyMap {
  try {
    const stored: unknown = JSON.parse(text ?? '{}')
    if (typeof stored !== 'object' || stored === null) return USUAL_KEYS
    return Object.fromEntries(Object.entries(stored).filter(isChoice))
  } catch {
    return USUAL_KEYS
  }
}

function isChoice([deed, keys]: [string, unknown]): boolean {
  const known = Object.hasOwn(DEFAULT_KEYS, deed)
  return known && (keys === null || (typeof keys === 'string' && CHOSEN.test(keys)))
}
