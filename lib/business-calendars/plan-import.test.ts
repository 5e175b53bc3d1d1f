import { describe, expect, it } from 'vitest'
import { planImport } from './plan-import'

const holiday = (date: string, name: string, yearly = false) => ({ date, name, yearly })
const HAVE = [holiday('2026-12-25', 'Christmas'), holiday('2020-01-01', 'New Year', true)]
const file = (...entries: ReturnType<typeof holiday>[]) => ({
  entries: entries.map((entry, i) => ({ ...entry, line: 10 * (i + 1) })),
  skipped: [{ line: 15, name: 'Meeting', reason: 'it is not a whole day' }],
})

describe('planImport', () => {
  it('adds what is new, in the order of the dates', () => {
    const plan = planImport(HAVE, file(holiday('2026-05-01', 'May Day')))
    expect(plan.added).toEqual([holiday('2026-05-01', 'May Day')])
    expect(plan.holidays.map(({ date }) => date)).toEqual([
      '2020-01-01',
      '2026-05-01',
      '2026-12-25',
    ])
  })

  it('renames what has another name, and keeps its own date where it is yearly', () => {
    const plan = planImport(
      HAVE,
      file(holiday('2026-12-25', 'Xmas'), holiday('2026-01-01', 'Neujahr', true)),
    )
    expect(plan.renamed).toEqual([
      { date: '2020-01-01', yearly: true, from: 'New Year', to: 'Neujahr' },
      { date: '2026-12-25', yearly: false, from: 'Christmas', to: 'Xmas' },
    ])
    expect(plan.holidays).toEqual([
      holiday('2020-01-01', 'Neujahr', true),
      holiday('2026-12-25', 'Xmas'),
    ])
  })

  it('leaves what is there, also where a yearly one covers the day', () => {
    const entries = [holiday('2026-12-25', 'Christmas'), holiday('2027-01-01', 'New Year')]
    const plan = planImport(HAVE, file(...entries))
    expect(plan.present).toEqual(entries)
    expect(plan).toMatchObject({ added: [], renamed: [] })
  })

  it('takes a day of a file once, and adds none that the file has yearly', () => {
    const plan = planImport(
      [],
      file(
        holiday('2026-05-01', 'May Day'),
        holiday('2026-05-01', 'Labour Day'),
        holiday('2026-05-01', 'May', true),
      ),
    )
    expect(plan.added).toEqual([holiday('2026-05-01', 'May', true)])
    expect(plan.present).toEqual([holiday('2026-05-01', 'May Day')])
    expect(plan.skipped).toEqual([
      { line: 15, name: 'Meeting', reason: 'it is not a whole day' },
      { line: 20, name: 'Labour Day', reason: '2026-05-01 is in the file already, on line 10' },
    ])
  })

  it('does nothing the second time', () => {
    const content = file(holiday('2026-05-01', 'May Day'), holiday('2026-12-25', 'Xmas'))
    const { holidays } = planImport(HAVE, content)
    const again = planImport(holidays, content)
    expect(again).toMatchObject({ added: [], renamed: [], holidays })
    expect(again.present).toHaveLength(2)
  })
})
