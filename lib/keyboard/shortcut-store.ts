import type { Deed } from './deeds'
import { type KeyMap, keysOf, parseKeyMap, USUAL_KEYS } from './key-map'
import type { BoundShortcut, Shortcut } from './shortcut'

const OFF_KEY = 'queueone.keys'
const MAP_KEY = 'queueone.key-map'

type Listener = () => void
const listeners = new Set<Listener>()
let owned: readonly (readonly Shortcut[])[] = []
let bound: readonly BoundShortcut[] = []
let enabled: boolean | undefined
let map: KeyMap | undefined

function publish(): void {
  bound = owned.flat().map((each) => ({
    ...each,
    keys: [keysOf(readKeyMap(), each.deed), ...(each.also ?? [])].filter((keys) => keys !== null),
  }))
  for (const listener of listeners) listener()
}

/** Makes shortcuts known until the returned function is called; later ones win over earlier ones. */
export function addShortcuts(shortcuts: readonly Shortcut[]): () => void {
  owned = [...owned, shortcuts]
  publish()
  return () => {
    owned = owned.filter((each) => each !== shortcuts)
    publish()
  }
}

/** All that is known now, in the order in which it was added; the same array until it changes. */
export function listShortcuts(): readonly BoundShortcut[] {
  return bound
}

export function watchShortcuts(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether single keys act; a person may switch them off in this browser. */
export function areKeysEnabled(): boolean {
  enabled ??= readStored(OFF_KEY) !== 'off'
  return enabled
}

export function setKeysEnabled(next: boolean): void {
  enabled = next
  keep(OFF_KEY, next ? 'on' : 'off')
  publish()
}

/** The keys that were chosen in this browser; the same object until it changes. */
export function readKeyMap(): KeyMap {
  map ??= parseKeyMap(readStored(MAP_KEY))
  return map
}

/** Chooses a deed's keys: null for none, undefined for the usual ones again. */
export function chooseKeys(deed: Deed, keys: string | null | undefined): void {
  const { [deed]: _, ...others } = readKeyMap()
  changeMap(keys === undefined ? others : { ...others, [deed]: keys })
}

/** All keys as they usually are. */
export function resetKeys(): void {
  changeMap(USUAL_KEYS)
}

function changeMap(next: KeyMap): void {
  map = next
  keep(MAP_KEY, JSON.stringify(next))
  publish()
}

/** Another tab of this browser chose: what was read is read again. */
export function noteStored({ key }: StorageEvent): void {
  if (key !== null && key !== OFF_KEY && key !== MAP_KEY) return
  enabled = undefined
  map = undefined
  publish()
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Storage can be full or forbidden: then the choice lasts as long as the page.
  }
}

function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
