import { describe, expect, test } from 'vitest'
import {
  type DraftAddress,
  type DraftStorage,
  draftKey,
  dropDraft,
  fitDraft,
  readDraft,
  sweepDrafts,
  writeDraft,
} from './draft-store'

const NOW = Date.UTC(2026, 2, 2, 18)
const DAY = 24 * 60 * 60 * 1000
const EMPTY = { body: '', meaningful: false, inputs: [] as string[] }
const reply: DraftAddress = { person: 'ada', ticket: 7, form: 'reply' }

/** A `Storage` over a map: the same contract, nothing shared between tests. */
function storageOf(entries: [string, string][] = []): DraftStorage {
  const map = new Map(entries)
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
    key: (index) => [...map.keys()][index] ?? null,
    get length() {
      return map.size
    },
  }
}

describe('a draft', () => {
  test('comes back as it was left, and is gone once dropped', () => {
    const storage = storageOf()
    const value = { body: 'Half a sen', meaningful: true, inputs: ['x'] }
    expect(writeDraft(storage, reply, { value, now: NOW })).toBe(true)
    expect(readDraft(storage, reply, EMPTY)).toEqual(value)
    dropDraft(storage, reply)
    expect(readDraft(storage, reply, EMPTY)).toBeNull()
  })

  test.each<[string, DraftAddress]>([
    ['another person', { ...reply, person: 'bob' }],
    ['another ticket', { ...reply, ticket: 8 }],
    ['another form', { ...reply, form: 'note' }],
    ['a name with a dot that would run together', { person: 'ada.7', ticket: 'reply', form: '' }],
  ])('is not seen by %s', (_, other) => {
    const storage = storageOf()
    writeDraft(storage, reply, { value: { ...EMPTY, body: 'mine' }, now: NOW })
    expect(readDraft(storage, other, EMPTY)).toBeNull()
  })

  test('says so when the browser will not keep it', () => {
    const full: DraftStorage = {
      ...storageOf(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    }
    expect(writeDraft(full, reply, { value: EMPTY, now: NOW })).toBe(false)
  })

  test.each(['', 'not json', '[]', 'null', '{"value":{"body":"x"}}'])(
    'is none where the storage holds %j',
    (text) => {
      expect(readDraft(storageOf([[draftKey(reply), text]]), reply, EMPTY)).toBeNull()
    },
  )
})

describe('fitting a stored value to the form', () => {
  test.each<[string, unknown, typeof EMPTY]>([
    [
      'a field of another type is left out',
      { body: 5, meaningful: true },
      { ...EMPTY, meaningful: true },
    ],
    ['a list is not an object', { inputs: {} }, EMPTY],
    ['null is nothing', { body: null }, EMPTY],
    ['an unknown field is dropped', { body: 'x', gone: 1 }, { ...EMPTY, body: 'x' }],
    ['what is no record gives the empty form', 'text', EMPTY],
  ])('%s', (_, stored, expected) => {
    expect(fitDraft(EMPTY, stored)).toEqual(expected)
  })
})

test('a sweep removes what is old or unreadable and nothing else', () => {
  const storage = storageOf([['theme', 'dark']])
  writeDraft(storage, { ...reply, ticket: 1 }, { value: EMPTY, now: NOW - 31 * DAY })
  writeDraft(storage, { ...reply, ticket: 2 }, { value: EMPTY, now: NOW - 29 * DAY })
  storage.setItem(draftKey({ ...reply, ticket: 3 }), 'broken')
  sweepDrafts(storage, NOW)
  const left = Array.from({ length: storage.length }, (_, index) => storage.key(index))
  expect(left).toEqual(['theme', draftKey({ ...reply, ticket: 2 })])
})
