import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHAIN_START, canonicalJson, chainHash, textDigest } from './event-chain'

const CONTENT = {
  ticketNumber: 7,
  seq: 1,
  type: 'OPENED',
  actorId: null,
  facts: { b: 1, a: [true, null, 'ü'] },
  detail: {},
  textDigest: null,
  happenedAt: '2026-11-24T00:00:00.000Z',
  recordedAt: '2026-11-24T00:00:00.000Z',
}

describe('canonical JSON', () => {
  it('is the same whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(turned)).toBe(canonicalJson(value))
      }),
    )
  })

  it('reads back as the value, as PostgreSQL would store it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value))
      }),
    )
  })
})

describe('the chain', () => {
  const hash = chainHash(CHAIN_START, CONTENT)

  it('depends on what came before and on every part of the content', () => {
    const changed = [
      chainHash(hash, CONTENT),
      ...Object.keys(CONTENT).map((part) =>
        chainHash(CHAIN_START, { ...CONTENT, [part]: 'other' }),
      ),
    ]
    const different = new Set(changed.map((each) => each.toString('hex')))
    expect(different.size).toBe(changed.length)
    expect(different.has(hash.toString('hex'))).toBe(false)
  })

  it('holds a digest that the text alone does not give away', () => {
    expect(textDigest(Buffer.from('a'), 'yes')).not.toEqual(textDigest(Buffer.from('b'), 'yes'))
  })
})
