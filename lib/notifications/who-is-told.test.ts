import { describe, expect, it } from 'vitest'
import { type Happening, whoIsTold } from './who-is-told'

const QUIET: Happening = {
  type: 'STATUS_CHANGED',
  actorId: 'lena',
  assigneeBefore: 'sam',
  assigneeAfter: 'sam',
  mentioned: [],
  followers: [],
}

const told = (over: Partial<Happening>) =>
  whoIsTold({ ...QUIET, ...over }).map(({ userId, kind }) => `${userId} ${kind}`)

describe('who is told of a change', () => {
  it.each<[string, Partial<Happening>, string[]]>([
    ['nobody of what concerns nobody', {}, []],
    ['the new assignee', { type: 'ASSIGNED', assigneeAfter: 'kim' }, ['kim ASSIGNED']],
    ['nobody who takes it', { type: 'ASSIGNED', assigneeAfter: 'lena' }, []],
    ['nobody when it is given to nobody', { type: 'ASSIGNED', assigneeAfter: null }, []],
    [
      'the assignee of what the requester wrote',
      { type: 'REQUESTER_WROTE' },
      ['sam REQUESTER_REPLIED'],
    ],
    ['no assignee who recorded it', { type: 'REQUESTER_WROTE', actorId: 'sam' }, []],
    [
      'nobody where nobody has it',
      { type: 'REQUESTER_WROTE', assigneeAfter: null, assigneeBefore: null },
      [],
    ],
    ['those whom a note names', { type: 'NOTED', mentioned: ['kim', 'lena'] }, ['kim MENTIONED']],
    ['those who follow', { followers: ['kim', 'lena', 'sam'] }, ['kim FOLLOWED', 'sam FOLLOWED']],
    ['followers of what the program does', { actorId: null, followers: ['kim'] }, ['kim FOLLOWED']],
    [
      'the Customer Engineer of a word on their request',
      { type: 'NOTICE_SENT', preSales: { ceId: 'chidi', waitsForCe: false } },
      ['chidi REQUEST_TOLD'],
    ],
    ['nobody of an import', { type: 'IMPORTED', assigneeAfter: 'kim', followers: ['kim'] }, []],
  ])('tells %s', (_, over, expected) => {
    expect(told(over)).toEqual(expected)
  })

  it('tells each person once, for the weightiest reason', () => {
    const all = { mentioned: ['sam', 'sam'], followers: ['sam', 'kim'], assigneeAfter: 'kim' }
    expect(told({ ...all, type: 'NOTED' })).toEqual(['sam MENTIONED', 'kim ASSIGNED'])
    expect(told({ type: 'REQUESTER_WROTE', followers: ['sam'] })).toEqual(['sam REQUESTER_REPLIED'])
  })
})
