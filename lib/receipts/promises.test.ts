import { expect, it } from 'vitest'
import { type PromiseEvent, promisesOf } from './promises'

const event = (at: number, parts: Partial<PromiseEvent> = {}): PromiseEvent => ({
  at,
  promised: null,
  kept: null,
  messageId: `m${at}`,
  type: 'REPLIED',
  ...parts,
})

it.each<[string, PromiseEvent[], [number, number, number | null][]]>([
  ['none', [event(1)], []],
  [
    'one that stands',
    [event(1, { promised: 10 }), event(2, { promised: 10, type: 'NOTED' })],
    [[1, 10, null]],
  ],
  [
    'one that was kept, and no new one',
    [event(1, { promised: 10 }), event(5, { kept: 'KEPT' })],
    [[1, 10, 5]],
  ],
  [
    'one that was missed and replaced',
    [event(1, { promised: 10 }), event(12, { promised: 20, kept: 'MISSED' })],
    [
      [1, 10, 12],
      [12, 20, null],
    ],
  ],
  [
    'one whose reply was taken back',
    [
      event(1, { promised: 10 }),
      event(5, { promised: 20, kept: 'KEPT' }),
      event(6, { promised: 10, type: 'REPLY_UNDONE', messageId: 'm5' }),
    ],
    [[1, 10, null]],
  ],
  ['one that a merge took away', [event(1, { promised: 10 }), event(2, { type: 'UNMERGED' })], []],
])('reads %s', (_, events, made) => {
  expect(promisesOf(events).map((one) => [one.startedAt, one.dueAt, one.answeredAt])).toEqual(made)
})
