import { describe, expect, it } from 'vitest'
import type { OccurrenceView, Span } from './view'
import { placeOf } from './week-place'
import { weekView, weekWindow } from './week-view'

const run = (
  name: string,
  ...[from, until, duty = [{ from, until }]]: [from: string, until: string, duty?: Span[]]
): OccurrenceView => ({
  shift: name,
  date: from.slice(0, 10),
  person: `${name}@x.example`,
  name,
  from,
  until,
  needed: 1,
  duty,
})

describe('the week of a date', () => {
  it.each([
    ['Europe/Berlin', '2026-03-25', '2026-03-23', 167],
    ['Europe/Berlin', '2026-10-25', '2026-10-19', 169],
    ['UTC', '2026-11-30', '2026-11-30', 168],
  ])('in %s, %s begins on %s and has %d hours', (...[zone, date, monday, hours]) => {
    const { monday: found, starts } = weekWindow(zone, date)
    expect([found, starts.length]).toEqual([monday, 8])
    expect(((starts[7] ?? 0) - (starts[0] ?? 0)) / 3_600_000).toBe(hours)
    expect(starts.map((start) => placeOf(starts, start))).toEqual(
      Array.from({ length: 8 }, (_, i) => (i / 7) * 100),
    )
  })
})

describe('weekView', () => {
  const frame = { zone: 'Europe/Berlin', ...weekWindow('Europe/Berlin', '2026-11-30') }
  const early = run('Ada', '2026-11-30T08:00:00.000Z', '2026-11-30T16:00:00.000Z')
  const overlap = run('Ada', '2026-11-30T12:00:00.000Z', '2026-11-30T20:00:00.000Z')
  const night = run('Bo', '2026-11-29T22:00:00.000Z', '2026-11-30T05:00:00.000Z')
  const off = run('Cy', '2026-12-01T22:00:00.000Z', '2026-12-02T06:00:00.000Z', [])
  const week = weekView({ occurrences: [night, early, overlap, off], timeOff: [], gaps: [] }, frame)

  it('has a row for each person, by name, with bars in words', () => {
    expect(week.rows.map(({ bars }) => bars.map(({ label }) => label))).toEqual([
      ['Ada, Mon 09:00–17:00', 'Ada, Mon 13:00–21:00'],
      ['Bo, Sun 23:00–Mon 06:00'],
      ['Cy, Tue 23:00–Wed 07:00, off'],
    ])
  })

  it('says on the bar what there is room for', () => {
    expect(week.rows.flatMap(({ bars }) => bars.map(({ time }) => time))).toEqual([
      '9–17',
      '13–21',
      '23–6',
      '23–7',
    ])
  })

  it('clips what began before, and lists it under the first day', () => {
    const [, bo] = week.rows
    expect(bo?.bars[0]).toMatchObject({ left: 0, width: (6 / 24 / 7) * 100, day: '2026-11-30' })
  })

  it('lays bars that overlap under each other', () => {
    expect(week.rows[0]).toMatchObject({ lanes: 2, bars: [{ lane: 0 }, { lane: 1 }] })
  })

  it('leaves out what lies outside', () => {
    const later = weekView(
      { occurrences: [early], timeOff: [], gaps: [] },
      {
        zone: 'UTC',
        ...weekWindow('UTC', '2026-12-07'),
      },
    )
    expect(later.rows).toEqual([])
  })
})
