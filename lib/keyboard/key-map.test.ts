import { describe, expect, it } from 'vitest'
import { keysOf, parseKeyMap, USUAL_KEYS } from './key-map'

describe('a stored map of keys', () => {
  it.each<[string | null, unknown]>([
    [null, {}],
    ['', {}],
    ['no json', {}],
    ['null', {}],
    ['["t"]', {}],
    ['{"take":"y","status":null}', { take: 'y', status: null }],
    ['{"go-queue":"g Q","gone":"y","constructor":"y"}', { 'go-queue': 'g Q' }],
    ['{"take":"","reply":" ","note":"a b c","assign":"ab","triage":7}', {}],
  ])('reads %j as %j', (text, map) => {
    expect(parseKeyMap(text)).toEqual(map)
  })

  it('gives the chosen keys, else the usual ones', () => {
    const map = { take: 'y', status: null }
    expect(keysOf(map, 'take')).toBe('y')
    expect(keysOf(map, 'status')).toBeNull()
    expect(keysOf(map, 'reply')).toBe('r')
    expect(keysOf(USUAL_KEYS, 'palette')).toBeNull()
  })
})
