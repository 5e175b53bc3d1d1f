/** A key that comes later than this after the one before it starts anew. */
const TOGETHER_MS = 1_200

export interface KeyPress {
  /** As `KeyboardEvent.key` names it; single letters keep their case. */
  key: string
  at: number
}

export interface KeyState {
  /** Keys pressed so far that begin at least one sequence. */
  pending: readonly string[]
  at: number
}

export const NO_KEYS: KeyState = { pending: [], at: 0 }

/**
 * Follows sequences such as `g q` beside single keys such as `j`.
 *
 * @param known the sequences that mean something, keys parted by a space
 * @returns the sequence that is now complete, or null, and the state for the next key
 */
export function followKeys(
  known: Iterable<string>,
  state: KeyState,
  press: KeyPress,
): { hit: string | null; state: KeyState } {
  const before = press.at - state.at <= TOGETHER_MS ? state.pending : []
  const sequences = [...known]
  for (const keys of before.length > 0 ? [[...before, press.key], [press.key]] : [[press.key]]) {
    const typed = keys.join(' ')
    if (sequences.includes(typed)) return { hit: typed, state: NO_KEYS }
    if (sequences.some((sequence) => sequence.startsWith(`${typed} `))) {
      return { hit: null, state: { pending: keys, at: press.at } }
    }
  }
  return { hit: null, state: NO_KEYS }
}
