/** Something that a key, or keys one after another, do. */
export interface Shortcut {
  /** Keys parted by spaces, as `KeyboardEvent.key` names them: `j`, `Enter`, `g q`. */
  keys: string
  /** What it does, for the help. */
  label: string
  /** Under which heading the help lists it. */
  group: string
  run: () => void
  /** Holding the key down repeats it. */
  repeats?: boolean
}
