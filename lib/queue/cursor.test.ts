import fc from 'fast-check'
import { expect, it } from 'vitest'
import { encodeCursor, parseCursor } from './cursor'

const PLACE = {
  lane: 'ranked',
  mode: 'NORMAL',
  policy: 1,
  orderVersion: 9,
  position: 7,
  key: {
    keyClass: 1,
    keyDeviated: 1,
    keyWord: 0,
    keySegment: 2,
    keyUnchecked: 0,
    keyRespondBy: 1_795_492_748_752,
    keySurgeDue: 1_795_499_948_752,
    keyReceivedAt: 1_795_485_548_752,
    number: 42,
  },
} as const

it('a cursor reads back as the place that it was made of', () => {
  expect(parseCursor(encodeCursor(PLACE))).toEqual({ ok: true, value: PLACE })
})

it('anything else is malformed, never an error of ours', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(parseCursor(text)).toMatchObject({ ok: false, code: 'MALFORMED' })
    }),
  )
  const cursor = encodeCursor(PLACE)
  fc.assert(
    fc.property(fc.nat(cursor.length - 1), (at) => {
      const other = cursor[at] === 'A' ? 'B' : 'A'
      expect(parseCursor(cursor.slice(0, at) + other + cursor.slice(at + 1)).ok).toBe(false)
    }),
  )
})
