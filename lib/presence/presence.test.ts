import { describe, expect, it } from 'vitest'
import {
  FORGOTTEN_AFTER_MS,
  forget,
  hear,
  type PresenceState,
  presenceWords,
  type Roster,
} from './presence'

const NOBODY: Roster = new Map()
const word = (name: string, state: PresenceState) => ({
  email: `${name.toLowerCase()}@example.com`,
  name,
  state,
})

describe('who is at a ticket', () => {
  it('is what was last heard of each', () => {
    let roster = hear(NOBODY, word('Sam', 'LOOKING'), 0)
    roster = hear(roster, word('Priya', 'ARRIVED'), 0)
    roster = hear(roster, word('Sam', 'TYPING'), 1)
    expect(presenceWords(roster)).toBe('Sam is typing. Priya is looking.')
    roster = hear(roster, word('Priya', 'GONE'), 2)
    expect(presenceWords(roster)).toBe('Sam is typing.')
    expect(presenceWords(hear(roster, word('Sam', 'GONE'), 3))).toBeNull()
  })

  it('lists several in one sentence', () => {
    const all = ['Sam', 'Priya', 'Ingrid'].reduce(
      (roster, name) => hear(roster, word(name, 'LOOKING'), 0),
      NOBODY,
    )
    expect(presenceWords(all)).toBe('Ingrid, Priya and Sam are looking.')
  })

  it('forgets who left without a word, and changes nothing before', () => {
    const roster = hear(NOBODY, word('Sam', 'LOOKING'), 0)
    expect(forget(roster, FORGOTTEN_AFTER_MS - 1)).toBe(roster)
    expect(presenceWords(forget(roster, FORGOTTEN_AFTER_MS))).toBeNull()
  })
})
