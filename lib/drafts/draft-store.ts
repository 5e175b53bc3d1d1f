/** What drafts are kept in: the browser's `localStorage`, or anything like it. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** Whose draft of what: a person never meets another's words on a shared machine. */
export interface DraftAddress {
  person: string
  /** The ticket's number, or the name of a form that makes one. */
  ticket: number | string
  form: string
}

const PREFIX = 'queueone.draft.'
/** A draft that nobody came back to in this time goes away. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000

interface StoredDraft {
  savedAt: number
  value: unknown
}

export function draftKey({ person, ticket, form }: DraftAddress): string {
  return PREFIX + [person, ticket, form].map(encodeURIComponent).join('.')
}

/** The draft that was left at an address, fitted to the form's shape; null where there is none. */
export function readDraft<T extends object>(
  storage: DraftStorage,
  address: DraftAddress,
  initial: T,
): T | null {
  const stored = parseStored(storage.getItem(draftKey(address)))
  return stored ? fitDraft(initial, stored.value) : null
}

/**
 * Keeps a draft.
 * @returns false when the browser would not (storage full or forbidden), so that the screen can say so
 */
export function writeDraft(
  storage: DraftStorage,
  address: DraftAddress,
  draft: { value: object; now: number },
): boolean {
  try {
    const stored: StoredDraft = { savedAt: draft.now, value: draft.value }
    storage.setItem(draftKey(address), JSON.stringify(stored))
    return true
  } catch {
    return false
  }
}

export function dropDraft(storage: DraftStorage, address: DraftAddress): void {
  storage.removeItem(draftKey(address))
}

/** Removes what has lain too long or cannot be read, of every person; other keys stay untouched. */
export function sweepDrafts(storage: DraftStorage, now: number): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index))
  for (const key of keys) {
    if (!key?.startsWith(PREFIX)) continue
    const stored = parseStored(storage.getItem(key))
    if (!stored || now - stored.savedAt > KEPT_MS) storage.removeItem(key)
  }
}

/**
 * Takes from a stored value only what has the form's own shape, so that a draft of an older release
 * can never break the form that reads it.
 */
export function fitDraft<T extends object>(initial: T, stored: unknown): T {
  if (!isRecord(stored)) return initial
  const fitting = Object.entries(initial).filter(([key, value]) => sameKind(value, stored[key]))
  return { ...initial, ...Object.fromEntries(fitting.map(([key]) => [key, stored[key]])) }
}

function sameKind(a: unknown, b: unknown): boolean {
  return typeof a === typeof b && Array.isArray(a) === Array.isArray(b) && b !== null
}

function parseStored(text: string | null): StoredDraft | null {
  if (text === null) return null
  try {
    const parsed: unknown = JSON.parse(text)
    if (!isRecord(parsed) || typeof parsed.savedAt !== 'number') return null
    return { savedAt: parsed.savedAt, value: parsed.value }
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
