/** What somebody is doing at a ticket right now; who arrived wants to hear who is there. */
export const PRESENCE_STATES = ['ARRIVED', 'LOOKING', 'TYPING', 'GONE'] as const
export type PresenceState = (typeof PRESENCE_STATES)[number]

/** A word of who is at a ticket; it is told, never stored. */
export interface Presence {
  number: number
  email: string
  name: string
  state: PresenceState
}

/** People say every so often that they are still there. */
export const PRESENT_EVERY_MS = 20_000
/** Who has not been heard for this long has gone without a word. */
export const FORGOTTEN_AFTER_MS = 50_000

export interface Present {
  name: string
  state: 'LOOKING' | 'TYPING'
  heardAt: number
}

/** Email → what they are doing. */
export type Roster = ReadonlyMap<string, Present>

/** The roster after a word was heard; the same one where it tells nothing new to see. */
export function hear(roster: Roster, word: Omit<Presence, 'number'>, at: number): Roster {
  const next = new Map(roster)
  if (word.state === 'GONE') next.delete(word.email)
  else {
    const state = word.state === 'TYPING' ? 'TYPING' : 'LOOKING'
    next.set(word.email, { name: word.name, state, heardAt: at })
  }
  return next
}

/** The roster without those who were not heard for too long. */
export function forget(roster: Roster, at: number): Roster {
  const kept = [...roster].filter(([, { heardAt }]) => at - heardAt < FORGOTTEN_AFTER_MS)
  return kept.length === roster.size ? roster : new Map(kept)
}

/**
 * Who is there, in a sentence; null when nobody is.
 *
 * @example Sam types, Priya looks → 'Sam is typing. Priya is looking.'
 */
export function presenceWords(roster: Roster): string | null {
  const those = (state: Present['state']) =>
    [...roster.values()].filter((each) => each.state === state).map(({ name }) => name)
  const sentence = (names: string[], doing: string) =>
    names.length === 0 ? [] : [`${listed(names)} ${names.length === 1 ? 'is' : 'are'} ${doing}.`]
  const said = [...sentence(those('TYPING'), 'typing'), ...sentence(those('LOOKING'), 'looking')]
  return said.length > 0 ? said.join(' ') : null
}

function listed(names: string[]): string {
  const [last, ...before] = names.toSorted().toReversed()
  return before.length > 0 ? `${before.toReversed().join(', ')} and ${last}` : String(last)
}
