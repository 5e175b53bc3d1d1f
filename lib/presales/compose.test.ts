import { describe, expect, it } from 'vitest'
import { composeRequest, subjectOf } from './compose'
import { listMissing, REQUEST_PARTS, type RequestParts } from './parts'

const all = Object.fromEntries(
  REQUEST_PARTS.map((part) => [part, `text of ${part}`]),
) as RequestParts

describe('subjectOf', () => {
  it.each([
    ['Install fails', 'Install fails'],
    ['  Install fails \nbecause of the proxy', 'Install fails'],
    [`${'word '.repeat(30)}`, `${'word '.repeat(24).trim()}…`],
    ['x'.repeat(200), `${'x'.repeat(120)}…`],
  ])('%j → %j', (summary, subject) => {
    expect(subjectOf(summary)).toBe(subject)
  })
})

describe('composeRequest', () => {
  it('says every part under its name, in order', () => {
    const text = composeRequest(all)
    const places = REQUEST_PARTS.map((part) => text.indexOf(`text of ${part}`))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(text).toContain('**Issue summary**')
  })

  it('leaves out what is missing, which is named instead', () => {
    const parts = { ...all, impact: null, stepsTaken: '  ' }
    expect(composeRequest({ ...all, impact: null })).not.toContain('Impact')
    expect(listMissing(parts)).toEqual(['stepsTaken', 'impact'])
    expect(listMissing(all)).toEqual([])
  })
})
