import type { Shortcut } from './shortcut'

const OFF_KEY = 'queueone.keys'

type Listener = () => void
const listeners = new Set<Listener>()
let owned: readonly (readonly Shortcut[])[] = []
let flat: readonly Shortcut[] = []
let enabled: boolean | undefined

function publish(): void {
  flat = owned.flat()
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
export function listShortcuts(): readonly Shortcut[] {
  return flat
}

export function watchShortcuts(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether single keys act; a person may switch them off in this browser. */
export function areKeysEnabled(): boolean {
  enabled ??= readEnabled()
  return enabled
}

export function setKeysEnabled(next: boolean): void {
  enabled = next
  try {
    localStorage.setItem(OFF_KEY, next ? 'on' : 'off')
  } catch {
    // Storage can be full or forbidden: then the choice lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

function readEnabled(): boolean {
  try {
    return localStorage.getItem(OFF_KEY) !== 'off'
  } catch {
    return true
  }
}
