import { describe, expect, it } from 'vitest'
import { EMPTY_PARTS, partsPatch, partValuesOf, toParts } from './part-values'

const PARTS = {
  summary: 'The installer stops',
  attemptedAndExpected: 'Helm; it should start',
  stepsTaken: 'Read the log',
  impact: 'Blocks all',
  designDocumentUrl: 'https://docs.example.com/design',
  salesStage: 'Trial',
  keyDates: '2026-12-01 (Asia/Tokyo): go-live',
}

describe('the parts in a form', () => {
  it.each([
    ['dates', PARTS.keyDates],
    ['none', 'None known'],
    ['words', 'Sometime in May.'],
  ])('are the same again when nothing is changed: %s', (_, keyDates) => {
    const request = { ...PARTS, keyDates }
    expect(toParts(partValuesOf(request), 'UTC')).toEqual(request)
    expect(partsPatch(toParts(partValuesOf(request), 'UTC'), request)).toEqual({})
  })

  it('take the reader’s own time zone unless another is chosen', () => {
    const values = { ...EMPTY_PARTS, dates: [{ row: 0, date: '2026-12-01', what: 'go-live' }] }
    expect(toParts(values, 'UTC').keyDates).toBe('2026-12-01 (UTC): go-live')
    const chosen = { ...values, timeZone: 'Asia/Tokyo' }
    expect(toParts(chosen, 'UTC').keyDates).toBe('2026-12-01 (Asia/Tokyo): go-live')
  })

  it('send only what differs', () => {
    const request = { ...PARTS, impact: null }
    const fields = toParts({ ...partValuesOf(request), impact: 'Blocks all ' }, 'UTC')
    expect(partsPatch(fields, request)).toEqual({ impact: 'Blocks all ' })
  })
})
