import { describe, expect, it } from 'vitest'
import {
  CHANGEABLE_DEEDS,
  type ChangeableDeed,
  findConflict,
  placesOf,
  readTypedKeys,
  usualKeys,
} from './deed-words'
import { type KeyMap, USUAL_KEYS } from './key-map'

type Choice = [deed: ChangeableDeed, keys: string]
const conflict = (map: KeyMap, [deed, keys]: Choice) =>
  findConflict(map, { deed, keys }, CHANGEABLE_DEEDS)

describe('the usual keys', () => {
  it.each(CHANGEABLE_DEEDS)('of %s are nobody else’s on the same screen', (deed) => {
    expect(conflict(USUAL_KEYS, [deed, usualKeys(deed)])).toBeNull()
  })
})

describe('a choice of keys', () => {
  it.each<[string, KeyMap, Choice, ChangeableDeed | null]>([
    ['a free key', USUAL_KEYS, ['take', 'y'], null],
    ['its own key', USUAL_KEYS, ['take', 't'], null],
    ['another’s key', USUAL_KEYS, ['take', 'r'], 'reply'],
    ['the key of what is everywhere', USUAL_KEYS, ['take', '/'], 'search'],
    ['a key of another screen', USUAL_KEYS, ['read', 't'], null],
    ['the key that begins a sequence', USUAL_KEYS, ['take', 'g'], 'go-queue'],
    ['a sequence that another’s key begins', USUAL_KEYS, ['go-queue', 't q'], 'take'],
    ['a sequence beside another', USUAL_KEYS, ['take', 'g t'], null],
    ['a key that was given up', { take: 'y' }, ['note', 't'], null],
    ['a key that is off', { take: null }, ['note', 't'], null],
    ['a key that was chosen', { take: 'y' }, ['note', 'y'], 'take'],
    ['another case of a key', USUAL_KEYS, ['take', 'R'], null],
  ])('%s', (...[, map, choice, expected]) => {
    expect(conflict(map, choice)).toBe(expected)
  })

  it('meets only deeds that the person has', () => {
    expect(findConflict(USUAL_KEYS, { deed: 'open', keys: 't' }, ['open', 'back'])).toBeNull()
  })
})

it.each([
  ['', null],
  ['  ', null],
  ['y', 'y'],
  [' Y ', 'Y'],
  ['gq', 'g q'],
  ['g q', 'g q'],
  ['g qx', 'q x'],
  ['😀', '😀'],
])('reads %j as %j', (typed, keys) => {
  expect(readTypedKeys(typed)).toBe(keys)
})

it('says where a key acts', () => {
  expect(placesOf('take')).toBe('Queue, Next, Ticket')
  expect(placesOf('help')).toBe('Everywhere')
})
