import { describe, expect, it } from 'vitest'
import { listUpcoming } from './upcoming'

const holiday = (date: string, yearly: boolean) => ({ date, name: date, yearly })
const dates = (holidays: ReturnType<typeof holiday>[], today: string, most = 3) =>
  listUpcoming(holidays, today, most).map(({ date }) => date)

describe('listUpcoming', () => {
  it.each<[string, ReturnType<typeof holiday>[], string, string[]]>([
    ['today and later', [holiday('2026-11-26', false)], '2026-11-26', ['2026-11-26']],
    ['nothing that is past', [holiday('2026-11-26', false)], '2026-11-27', []],
    [
      'every year on',
      [holiday('2020-01-01', true)],
      '2026-11-26',
      ['2027-01-01', '2028-01-01', '2029-01-01'],
    ],
    [
      'leap days where there are',
      [holiday('2020-02-29', true)],
      '2027-01-01',
      ['2028-02-29', '2032-02-29'],
    ],
    [
      'both kinds in order',
      [holiday('2020-12-25', true), holiday('2026-12-24', false)],
      '2026-12-01',
      ['2026-12-24', '2026-12-25', '2027-12-25'],
    ],
  ])('gives %s', (...[, holidays, today, expected]) => {
    expect(dates(holidays, today)).toEqual(expected)
  })
})
