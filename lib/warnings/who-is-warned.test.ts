import { describe, expect, it } from 'vitest'
import { type Roster, whoIsWarned } from './who-is-warned'

const ROSTER: Roster = {
  planned: true,
  onDuty: ['kim'],
  leads: ['lena', 'lou'],
  holders: new Set(['sam', 'kim', 'lena', 'lou']),
}

describe('who is warned', () => {
  it.each<
    [title: string, asked: [assignee: string | null, over?: Partial<Roster>], warned: string[]]
  >([
    ['the assignee who is on duty', ['kim'], ['kim']],
    ['an assignee who is not, and who is', ['sam'], ['sam', 'kim']],
    [
      'the assignee alone, while no shift is planned',
      ['sam', { planned: false, onDuty: [] }],
      ['sam'],
    ],
    ['without an assignee those on duty', [null], ['kim']],
    ['with nobody on duty the leads', [null, { onDuty: [] }], ['lena', 'lou']],
    [
      'an assignee off duty, and the leads in a gap',
      ['sam', { onDuty: [] }],
      ['sam', 'lena', 'lou'],
    ],
    ['a lead once, whatever they are', ['lena', { onDuty: [] }], ['lena', 'lou']],
    ['not an assignee who may hold tickets no more', ['gone'], ['kim']],
    ['nobody where there is nobody', [null, { onDuty: [], leads: [] }], []],
  ])('%s', (_, [assignee, over], expected) => {
    expect(whoIsWarned(assignee, { ...ROSTER, ...over })).toEqual(expected)
  })
})
