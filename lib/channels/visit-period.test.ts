import { describe, expect, it } from 'vitest'
import { visitEnd } from './visit-period'

const at = new Date('2026-11-25T12:00:00.000Z')
const hours = (n: number) => new Date(at.getTime() + n * 3_600_000).toISOString()
const end = (until: string | undefined) => visitEnd(until, { at, defaultHours: 24 })

describe('visitEnd', () => {
  it.each([
    [undefined, hours(24)],
    [hours(1), hours(1)],
    [hours(168), hours(168)],
  ])('%s → %s', (until, expected) => {
    const found = end(until)
    expect(found.ok && found.value.toISOString()).toBe(expected)
  })

  it.each([hours(0), hours(-1), hours(169)])('refuses %s', (until) => {
    const found = end(until)
    expect(found.ok ? null : found.errors?.[0]?.path).toBe('until')
  })
})
