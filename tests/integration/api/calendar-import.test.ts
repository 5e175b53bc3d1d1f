import { afterEach, describe, expect, it } from 'vitest'
import type { Problem } from '@/lib/api/problem'
import type { CalendarView, ImportView } from '@/lib/business-calendars/view'
import { addBusinessTime } from '@/lib/calendar/business-time'
import { db } from '@/lib/db/client'
import { activeContext } from '@/lib/policy/context'
import { evaluateUnder } from '@/lib/policy/evaluate'
import {
  type EvaluateInput,
  type EvaluateOutput,
  evaluateInputSchema,
} from '@/lib/policy/evaluate-schema'
import { stepRanking } from '@/lib/ranking/step'
import { readVectors } from '@/tests/policy/vectors'
import { type Ask, addAccount, addTicket, openDesk } from './desk'

const desk = openDesk()
const HOUR_MS = 3_600_000
const PATH = '/api/v1/calendars/standard'

async function finishBuild(): Promise<void> {
  while (await stepRanking());
}
afterEach(finishBuild)

const findStandard = async () => (await desk.call<CalendarView>('GET', PATH)).body

/** Gives the standard calendar these holidays, and waits for the clocks. */
async function setHolidays(holidays: object[]): Promise<void> {
  const { name, timeZone, weekly, hoursPerBusinessDay } = await findStandard()
  const body = { name, timeZone, weekly, holidays, hoursPerBusinessDay, reason: 'a test' }
  expect((await desk.call('PUT', PATH, { body })).status).toBe(200)
  await finishBuild()
}

/** A whole day of 2026-11-25, and a Thursday that closes the calendar behind it. */
const FILE = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'DTSTART;VALUE=DATE:20261126',
  'SUMMARY:Thanksgiving',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'DTSTART;VALUE=DATE:20201225',
  'RRULE:FREQ=YEARLY',
  'SUMMARY:Christmas',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'DTSTART:20261126T090000Z',
  'SUMMARY:A meeting',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')

type Answered = ImportView & Omit<Problem, 'status'>
const importFile = (body: object, ask: Ask = {}) =>
  desk.call<Answered>('POST', `${PATH}/holidays/import`, {
    body: { file: FILE, ...body },
    ...ask,
  })

/** Of Wednesday evening in Los Angeles, with four hours to go to the holiday. */
async function addWaiting() {
  const account = await addAccount(desk, { slaPlan: 'ENTERPRISE' })
  return addTicket(desk, account, { receivedAt: '2026-11-25T04:00:00.000Z' })
}

describe('an import', () => {
  it('says first what it would do, and writes nothing', async () => {
    await setHolidays([{ date: '2026-11-26', name: 'Closed', yearly: false }])
    const { version } = await findStandard()
    const { status, body } = await importFile({ dryRun: true })
    expect([status, body]).toEqual([
      200,
      {
        added: [{ date: '2020-12-25', name: 'Christmas', yearly: true }],
        renamed: [{ date: '2026-11-26', yearly: false, from: 'Closed', to: 'Thanksgiving' }],
        present: [],
        skipped: [{ line: 11, name: 'A meeting', reason: 'it is not a whole day' }],
        forecast: { moved: 0, looked: expect.any(Number), open: expect.any(Number) },
        version,
      },
    ])
    expect((await findStandard()).version).toBe(version)
  })

  it('foresees the clocks that move, then moves them with an event', async () => {
    await setHolidays([])
    const ticket = await addWaiting()
    const file = FILE.replaceAll('20261126', '20261124').replace('20201225', '20201224')
    const preview = await importFile({ file, dryRun: true })
    expect(preview.body.forecast?.moved).toBeGreaterThanOrEqual(1)
    const applied = await importFile({ file, reason: 'The holidays of 2026' })
    expect(applied.body).toMatchObject({ forecast: null, added: { length: 2 } })
    await finishBuild()
    const { body: after } = await desk.call('GET', `/api/v1/tickets/${ticket.number}`)
    // The Tuesday evening of its receipt is closed now: the two hours of its goal begin on Wednesday, 00:00.
    expect(after.goalDueAt).toBe('2026-11-25T10:00:00.000Z')
    const events = { where: { ticketNumber: ticket.number, type: 'CLOCKS_MOVED' as const } }
    expect(await db().ticketEvent.count(events)).toBe(1)
    const revision = await db().ranking.findFirst({
      where: { state: 'ACTIVE' },
      select: { moved: true },
    })
    expect(revision?.moved).toBe(preview.body.forecast?.moved)
  })

  it('adds nothing the second time', async () => {
    await setHolidays([])
    await importFile({ reason: 'once' })
    await finishBuild()
    const { version } = await findStandard()
    const { body } = await importFile({ reason: 'twice' })
    expect(body).toMatchObject({ added: [], renamed: [], present: { length: 2 }, version })
  })
})

describe('an import is refused', () => {
  it.each<[string, object, [number, string]]>([
    ['no reason', {}, [422, 'reason']],
    ['another file', { file: 'name,date', dryRun: true }, [422, 'file']],
    ['another file', { file: 'name,date', reason: 'x' }, [422, 'file']],
    ['a large file', { file: 'x'.repeat(1024 * 1024 + 1), reason: 'x' }, [422, 'file']],
  ])('for %s', async (...[, body, [status, path]]) => {
    const answer = await importFile(body)
    expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([status, path])
  })

  it('to those who do not edit calendars, and over what was not seen', async () => {
    expect(
      (
        await importFile(
          { dryRun: true },
          { as: 'SUPPORT_ENGINEER', body: { file: FILE, dryRun: true } },
        )
      ).status,
    ).toBe(403)
    const headers = { 'if-match': '"1"' }
    await setHolidays([{ date: '2030-01-01', name: 'x', yearly: false }])
    expect(
      (await importFile({ dryRun: true }, { headers, body: { file: FILE, dryRun: true } })).status,
    ).toBe(412)
    expect((await importFile({}, { headers, body: { file: 'bad', reason: 'x' } })).status).toBe(412)
  })
})

interface Vector {
  start: string
  hours: number
  holidays: string[]
  due: string
}
const entriesOf = (dates: readonly string[]) =>
  dates.map((date) => ({ date, name: 'A holiday', yearly: false }))
const key = (dates: readonly string[] = []) => dates.toSorted().join()

describe('the shared vectors through the database', () => {
  const sums = Map.groupBy(readVectors<Vector[]>('business-time.json'), ({ holidays }) =>
    key(holidays),
  )
  it.each([...sums])('of business time, with the holidays “%s”', async (_key, vectors) => {
    await setHolidays(entriesOf(vectors[0]?.holidays ?? []))
    const { calendar } = await activeContext(db())
    for (const { start, hours, due } of vectors) {
      const sum = addBusinessTime(calendar, Date.parse(start), hours * HOUR_MS)
      expect(new Date(sum).toISOString()).toBe(due)
    }
  })

  const { cases } = readVectors<{ cases: { input: EvaluateInput; expected: EvaluateOutput }[] }>(
    'policy.json',
  )
  const evaluations = Map.groupBy(cases, ({ input }) => key(input.holidays))
  it.each([...evaluations])('of the policy, with the holidays “%s”', async (_key, group) => {
    await setHolidays(entriesOf(group[0]?.input.holidays ?? []))
    const context = await activeContext(db())
    for (const { input, expected } of group) {
      expect(evaluateUnder(evaluateInputSchema.parse(input), context)).toEqual(expected)
    }
  })
})
