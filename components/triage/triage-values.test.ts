import { describe, expect, test } from 'vitest'
import { NO_IMPACT } from '@/lib/priority/types'
import type { TriageView } from '@/lib/tickets/view'
import { isOverride, type TriageValues, toFacts, toTriage, triageValues } from './triage-values'

const EMPTY = triageValues(null)
const PROPOSED = { severity: 'S2', priority: 'P2' } as const

const triage: TriageView = {
  facts: { ...NO_IMPACT, usersAffectedPercent: 40, slowness: 'SOMEWHAT' },
  severity: 'S1',
  priority: 'P1',
  proposedSeverity: 'S2',
  proposedPriority: 'P2',
  reason: 'Their launch is today.',
  inputs: [{ from: 'CE', text: 'Launch today' }],
  by: 'a@example.com',
  at: '2026-03-02T18:00:00.000Z',
}

describe('the form', () => {
  test('starts empty, with nothing known to be broken', () => {
    expect(toFacts(EMPTY)).toEqual(NO_IMPACT)
    expect(isOverride(EMPTY, PROPOSED)).toBe(false)
  })

  test('starts from the last triage, but asks for a new reason', () => {
    const values = triageValues(triage)
    expect(toFacts(values)).toEqual(triage.facts)
    expect(values).toMatchObject({ severity: 'S1', reason: '', inputs: triage.inputs })
  })

  test.each<[string, number | null]>([
    ['', null],
    [' ', null],
    ['0', 0],
    ['60', 60],
    ['59.5', 59.5],
    ['many', null],
  ])('users affected %j is %j', (usersAffectedPercent, expected) => {
    expect(toFacts({ ...EMPTY, usersAffectedPercent }).usersAffectedPercent).toBe(expected)
  })
})

describe('an override', () => {
  test.each<[Partial<TriageValues>, boolean]>([
    [{ severity: 'S2' }, false],
    [{ severity: 'S1' }, true],
    [{ priority: 'P2' }, false],
    [{ priority: 'P0' }, true],
  ])('%j: %s', (fields, expected) => {
    expect(isOverride({ ...EMPTY, ...fields }, PROPOSED)).toBe(expected)
  })

  test('sends only what differs, a trimmed reason and inputs with words', () => {
    const inputs = [
      { from: 'CUSTOMER', text: ' ' },
      { from: 'CE', text: 'Launch' },
    ] as const
    const values: TriageValues = {
      ...EMPTY,
      severity: 'S1',
      priority: 'P2',
      reason: ' x ',
      inputs: [...inputs],
    }
    expect(toTriage(values, PROPOSED)).toEqual({
      facts: NO_IMPACT,
      severity: 'S1',
      reason: 'x',
      inputs: [inputs[1]],
    })
  })
})
