import { describe, expect, it } from 'vitest'
import { expectedVersion, isKnown, parseIdempotencyKey, parseIfMatch } from './preconditions'

describe('If-Match', () => {
  it.each<[string | undefined, number[] | null]>([
    [undefined, null],
    ['*', null],
    [' * ', null],
    ['"3"', [3]],
    ['"3", "5"', [3, 5]],
    ['W/"3"', [-1]],
    ['W/"3", "4"', [4]],
    ['3', [-1]],
    ['"three"', [-1]],
    ['', [-1]],
    ['"99999999999999999999"', [-1]],
  ])('%s accepts %j', (header, expected) => {
    expect(parseIfMatch(header)).toEqual(expected)
  })

  it('takes of several tags the one that is current, and none when none is', async () => {
    expect(await expectedVersion('"3", "5"', async () => 5)).toBe(5)
    expect(await expectedVersion('"3", "5"', async () => 6)).toBe(-1)
    expect(await expectedVersion('"3", "5"', async () => null)).toBe(-1)
  })
})

it.each<[string | undefined, boolean]>([
  [undefined, false],
  ['"7"', true],
  ['W/"7"', true],
  ['"6", "7"', true],
  ['*', true],
  ['"8"', false],
  ['7', false],
])('If-None-Match %s knows version 7: %s', (header, expected) => {
  expect(isKnown(header, 7)).toBe(expected)
})

it.each<[string | undefined, boolean]>([
  [undefined, true],
  ['a', true],
  ['"quoted key"', true],
  ['x'.repeat(255), true],
  ['x'.repeat(256), false],
  ['', false],
  ['clé', false],
])('Idempotency-Key %s', (header, fine) => {
  expect(parseIdempotencyKey(header).ok).toBe(fine)
})
