import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeKeyDates, type KeyDate, parseKeyDates } from './key-dates'

const compose = (dates: KeyDate[], none = false) =>
  composeKeyDates({ dates, timeZone: 'Europe/Berlin', none })

describe('composeKeyDates', () => {
  it.each<[what: string, dates: KeyDate[], text: string]>([
    ['nothing picked', [], ''],
    ['a row without a date', [{ date: '', what: 'go-live' }], ''],
    ['one', [{ date: '2026-12-01', what: 'go-live' }], '2026-12-01 (Europe/Berlin): go-live'],
    ['one without words', [{ date: '2026-12-01', what: ' ' }], '2026-12-01 (Europe/Berlin)'],
    [
      'two, the first one first',
      [
        { date: '2026-12-01', what: 'go-live' },
        { date: '2026-11-30', what: 'go/no-go\n call' },
      ],
      '2026-11-30 (Europe/Berlin): go/no-go call\n2026-12-01 (Europe/Berlin): go-live',
    ],
  ])('%s', (_, dates, text) => {
    expect(compose(dates)).toBe(text)
  })

  it('says that there are none, whatever was begun', () => {
    expect(compose([{ date: '2026-12-01', what: 'go-live' }], true)).toBe('None known')
  })
})

describe('parseKeyDates', () => {
  it('gives back what was composed', () => {
    const day = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    })
    const keyDate = fc.record({
      date: day.map((date) => date.toISOString().slice(0, 10)),
      what: fc.string().map((words) => words.trim().replace(/\s+/g, ' ')),
    })
    fc.assert(
      fc.property(fc.array(keyDate, { minLength: 1, maxLength: 5 }), (dates) => {
        const text = compose(dates)
        const read = parseKeyDates(text)
        expect(read).toMatchObject({ timeZone: 'Europe/Berlin', none: false })
        expect(read && composeKeyDates(read)).toBe(text)
        expect(read?.dates).toHaveLength(dates.length)
      }),
    )
  })

  it.each([
    ['none', 'None known', { dates: [], timeZone: '', none: true }],
    ['words', 'Sometime in May.', null],
    ['dates among words', '2026-12-01 (Europe/Berlin): go-live\nand more', null],
    ['two zones', '2026-12-01 (Europe/Berlin)\n2026-12-02 (Asia/Tokyo)', null],
    ['nothing', '', null],
  ])('%s', (_, text, dates) => {
    expect(parseKeyDates(text)).toEqual(dates)
  })
})
