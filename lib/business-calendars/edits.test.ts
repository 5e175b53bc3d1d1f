import { describe, expect, it } from 'vitest'
import { type CalendarSet, standardSet } from '@/lib/calendar/calendar-set'
import type { Outcome } from '@/lib/outcome'
import { POLICY_1 } from '@/lib/priority/policy'
import { describeChange } from './describe-change'
import { addCalendar, changeCalendar, type Edit, removeCalendar, setUses } from './edits'

const STANDARD = standardSet(POLICY_1.calendar)
const OFFICE = {
  id: 'office',
  name: 'Office',
  timeZone: 'Europe/Berlin',
  weekly: [{ day: 'MON' as const, from: '09:00', to: '17:00' }],
  holidays: [{ date: '2026-12-25', name: 'Christmas', yearly: true }],
}

function get(outcome: Outcome<CalendarSet>): CalendarSet {
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.value
}

const WITH_OFFICE = get(addCalendar(OFFICE)(STANDARD))
const onOffice = setUses({
  standardId: 'standard',
  byPlan: { ...STANDARD.byPlan, ENTERPRISE: 'office' },
})

describe('an edit', () => {
  it.each<[string, Edit, string]>([
    ['a name that is taken', addCalendar({ ...OFFICE, id: 'x', name: ' office' }), 'CONFLICT'],
    ['a rename to a name that is taken', changeCalendar('standard', OFFICE), 'CONFLICT'],
    ['a change of what is not there', changeCalendar('x', OFFICE), 'NOT_FOUND'],
    ['a removal of what is not there', removeCalendar('x'), 'NOT_FOUND'],
    ['a removal of the standard', removeCalendar('standard'), 'CONFLICT'],
  ])('refuses %s', (_name, edit, code) => {
    expect(edit(WITH_OFFICE)).toMatchObject({ ok: false, code })
  })

  it('removes a calendar only while no plan uses it', () => {
    const used = get(onOffice(WITH_OFFICE))
    expect(removeCalendar('office')(used)).toMatchObject({
      ok: false,
      message: '“Office” is used by Enterprise SLA.',
    })
    expect(get(removeCalendar('office')(WITH_OFFICE))).toEqual(STANDARD)
  })

  it('leaves the set that it was given', () => {
    const before = structuredClone(WITH_OFFICE)
    get(changeCalendar('office', { ...OFFICE, name: 'Berlin' })(WITH_OFFICE))
    expect(WITH_OFFICE).toEqual(before)
  })
})

describe('the words of a change', () => {
  const words = (edit: Edit, before = WITH_OFFICE) => describeChange(before, get(edit(before)))

  it.each<[string, Edit, string[]]>([
    ['nothing', changeCalendar('office', OFFICE), []],
    [
      'a name, a zone and a business day',
      changeCalendar('office', {
        ...OFFICE,
        name: 'London',
        timeZone: 'Europe/London',
        hoursPerBusinessDay: 8,
      }),
      [
        'Renamed “Office” to “London”.',
        '“London”: moved from Europe/Berlin to Europe/London.',
        '“London”: a business day from the policy’s to 8 h.',
      ],
    ],
    [
      'hours',
      changeCalendar('office', { ...OFFICE, weekly: [{ day: 'MON', from: '09:00', to: '18:00' }] }),
      ['“Office”: hours: added MON 09:00–18:00; removed MON 09:00–17:00.'],
    ],
    [
      'holidays',
      changeCalendar('office', {
        ...OFFICE,
        holidays: [{ date: '2026-11-27', name: 'Moving', yearly: false }],
      }),
      ['“Office”: holidays: added Moving (2026-11-27); removed Christmas (every 12-25).'],
    ],
    ['a plan', onOffice, ['Enterprise SLA: runs on “Office” instead of “24x5”.']],
    [
      'the standard',
      setUses({ byPlan: STANDARD.byPlan, standardId: 'office' }),
      ['The standard calendar is now “Office”.'],
    ],
    ['a removal', removeCalendar('office'), ['Removed the calendar “Office”.']],
  ])('tell of %s', (_name, edit, sentences) => {
    expect(words(edit)).toEqual(sentences)
  })

  it('tell of a new calendar', () => {
    expect(words(addCalendar(OFFICE), STANDARD)).toEqual(['Added the calendar “Office”.'])
  })

  it('count what is too much to name', () => {
    const holidays = Array.from({ length: 12 }, (_, i) => ({
      date: `2026-${String(i + 1).padStart(2, '0')}-01`,
      name: `H${i}`,
      yearly: false,
    }))
    const [sentence] = words(changeCalendar('office', { ...OFFICE, holidays }))
    expect(sentence).toMatch(/^“Office”: holidays: added H0 .* and 7 more; removed/)
  })
})
