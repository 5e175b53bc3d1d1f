import { describe, expect, it } from 'vitest'
import { followKeys, type KeyState, NO_KEYS } from './key-sequence'

const KNOWN = ['j', 'q', 'g q', '?']

/** Presses the keys, `gapMs` apart, and gives what each of them completed. */
function press(keys: string[], gapMs = 100): (string | null)[] {
  let state: KeyState = NO_KEYS
  return keys.map((key, index) => {
    const step = followKeys(KNOWN, state, { key, at: 10_000 + index * gapMs })
    state = step.state
    return step.hit
  })
}

describe('followKeys', () => {
  it.each([
    [['j'], ['j']],
    [['?'], ['?']],
    [['z'], [null]],
    [
      ['g', 'q'],
      [null, 'g q'],
    ],
    [
      ['g', 'j'],
      [null, 'j'],
    ],
    [
      ['g', 'g', 'q'],
      [null, null, 'g q'],
    ],
    [
      ['g', 'z', 'q'],
      [null, null, 'q'],
    ],
  ])('reads %j as %j', (keys, hits) => {
    expect(press(keys)).toEqual(hits)
  })

  it('forgets the first key of a sequence after a pause', () => {
    expect(press(['g', 'q'], 2_000)).toEqual([null, 'q'])
  })
})
