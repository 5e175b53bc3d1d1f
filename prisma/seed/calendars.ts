import type { Viewer } from '@/lib/auth/viewer'
import { changeCalendar } from '@/lib/business-calendars/edits'
import { changeCalendars } from '@/lib/business-calendars/mutations'
import type { HolidayEntry } from '@/lib/calendar/calendar-set'
import { db } from '@/lib/db/client'
import { done, fail, type Outcome, orThrow } from '@/lib/outcome'
import { activeContext } from '@/lib/policy/context'
import { stepRanking } from '@/lib/ranking/step'
import { openTicket } from '@/lib/tickets/mutations/open-ticket'
import { triageTicket } from '@/lib/tickets/mutations/triage-ticket'
import { openTicketOf, triageOf } from '@/tests/factories/inputs'
import type { Customer } from './customers'
import { MINUTE, type Step } from './week'

const QUESTION = {
  subject: 'Which of our sites count towards the licence?',
  body: 'We are opening a second site in spring. Does it need a licence of its own, or do its people count with ours?',
}
const YEARLY = [
  ['2026-12-25', 'Christmas Day'],
  ['2027-01-01', 'New Year’s Day'],
] as const

/** A question that has two business days, and the holidays, one of which lies within them: its clock moves. */
export function calendarSteps(
  [lead, engineer]: [lead: Viewer, engineer: Viewer],
  customers: readonly Customer[],
  end: number,
): Step[] {
  const customer = customers.find(({ segment }) => segment === 'ENTERPRISE')
  if (!customer) return []
  return [
    { at: end - 6 * MINUTE, run: () => ask(engineer, customer) },
    { at: end - 3 * MINUTE, run: () => addHolidays(lead, end) },
  ]
}

async function ask(engineer: Viewer, customer: Customer): Promise<Outcome<unknown>> {
  const [requesterEmail = ''] = customer.people
  const input = openTicketOf(customer.id, { ...QUESTION, requesterEmail })
  const { number } = orThrow(await openTicket(engineer, input))
  return triageTicket(engineer, number, triageOf())
}

async function addHolidays(lead: Viewer, end: number): Promise<Outcome<unknown>> {
  const { calendars } = await activeContext(db())
  const standard = calendars.calendars.find(({ id }) => id === calendars.standardId)
  if (!standard) return fail('NOT_FOUND', 'There is no standard calendar.')
  const { id, ...fields } = standard
  const holidays: HolidayEntry[] = [
    { date: secondWorkday(end, standard.timeZone), name: 'Company day', yearly: false },
    ...YEARLY.map(([date, name]) => ({ date, name, yearly: true })),
  ]
  const edit = changeCalendar(id, { ...fields, holidays })
  const reason = 'The holidays of this winter, and the company day.'
  orThrow(await changeCalendars(lead, { edit, reason, answer: () => null }))
  while (await stepRanking());
  return done(null)
}

/** Two working days from now: what is asked today and has two business days cannot be due before it. */
function secondWorkday(from: number, timeZone: string): string {
  let date = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone).toPlainDate()
  for (let left = 2; left > 0; ) {
    date = date.add({ days: 1 })
    if (date.dayOfWeek <= 5) left -= 1
  }
  return date.toString()
}
