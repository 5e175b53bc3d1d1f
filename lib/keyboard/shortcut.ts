import type { Deed } from './deeds'

/** Something that keys do on a screen. */
export interface Shortcut {
  /** What is done; a person may choose its key. */
  deed: Deed
  /** Further keys, which stay as they are: no single character, or held with another one. */
  also?: readonly string[]
  /** What it does, for the help. */
  label: string
  /** Under which heading the help lists it. */
  group: string
  run: () => void
  /** Holding the key down repeats it. */
  repeats?: boolean
}

/** A shortcut with all keys that do it now; there may be none. */
export interface BoundShortcut extends Shortcut {
  keys: readonly string[]
}
