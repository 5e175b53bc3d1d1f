import type { Viewer } from '@/lib/auth/viewer'
import type { Weekday } from '@/lib/calendar/definition'
import { db } from '@/lib/db/client'
import { done, orThrow } from '@/lib/outcome'
import { addShift } from '@/lib/schedule/mutations/edit-shifts'
import { writeHandover } from '@/lib/schedule/mutations/handover'
import { askSwap } from '@/lib/schedule/mutations/swap'
import { addTimeOff } from '@/lib/schedule/mutations/time-off'
import { occurrencesBetween } from '@/lib/schedule/occurrences'
import { SHIFT, toRule } from '@/lib/schedule/plan'
import { localDate, mondayOf } from '@/lib/schedule/zone'
import type { Cast } from './cast'
import { HOUR, MINUTE, type Step } from './week'

const DAY = 24 * HOUR
const MON_FRI: Weekday[] = ['MON', 'TUE', 'WED', 'THU', 'FRI']
const MON_THU: Weekday[] = ['MON', 'TUE', 'WED', 'THU']

interface Rule {
  timeZone: string
  startTime: string
  weekdays: Weekday[]
  everyWeeks?: number
  needed?: number
}

const SAM: Rule = { timeZone: 'America/Los_Angeles', startTime: '09:00', weekdays: MON_THU }
/** By the first name. Between them they follow the sun, but for the turns of the week. */
const RULES: Record<string, Rule> = {
  Sam: SAM,
  Priya: { timeZone: 'Asia/Kolkata', startTime: '10:30', weekdays: MON_FRI },
  Tomás: { timeZone: 'America/Mexico_City', startTime: '09:00', weekdays: MON_FRI },
  Ingrid: { timeZone: 'Europe/Oslo', startTime: '08:00', weekdays: MON_THU, needed: 2 },
  Kofi: { timeZone: 'Africa/Accra', startTime: '12:00', weekdays: ['TUE', 'WED', 'THU', 'FRI'] },
  Mei: { timeZone: 'Asia/Tokyo', startTime: '08:00', weekdays: MON_FRI },
  Lena: { timeZone: 'Europe/Berlin', startTime: '09:00', weekdays: ['FRI'], everyWeeks: 2 },
}

const NOTE =
  'Two clusters of Northwind are still slow after the upgrade; their logs are on the way, the next word is promised for the morning. Nothing else is urgent.'

/** Who is on duty in the demo: shifts around the world, one away, one offer open, one note left. */
export function scheduleSteps({ lead, engineers }: Cast, end: number): Step[] {
  const named = (name: string) => {
    const found = engineers.find((one) => one.name.startsWith(name))
    if (!found) throw new Error(`the demo has no ${name}`)
    return found
  }
  const [sam] = engineers
  const [tomas, ingrid, mei] = [named('Tomás'), named('Ingrid'), named('Mei')]
  return [
    { at: end - 168 * HOUR, run: () => planAll(lead, [...engineers, lead], end) },
    { at: end - 30 * HOUR, run: () => leave(tomas, end) },
    { at: end - 2 * HOUR, run: () => offer(ingrid, sam ?? lead, end) },
    ...noteStep(mei, end),
  ]
}

async function planAll(lead: Viewer, people: readonly Viewer[], end: number) {
  for (const { name, email } of people) {
    const rule = RULES[name.split(' ')[0] ?? '']
    if (!rule) continue
    const startsOn = mondayOf(localDate(rule.timeZone, end - 14 * DAY))
    const shift = { person: email, startsOn, durationMinutes: 480, endsOn: null }
    orThrow(await addShift(lead, { ...shift, everyWeeks: 1, needed: 1, ...rule }))
  }
  return done(null)
}

/** A day of their next shifts. */
async function leave(person: Viewer, end: number) {
  const [, run] = await runsOf(person, end, end + 8 * DAY)
  if (!run) return done(null)
  const [from, until] = [run.from - HOUR, run.from + DAY - HOUR]
  return addTimeOff(person, {
    person: person.email,
    from: new Date(from).toISOString(),
    until: new Date(until).toISOString(),
    reason: 'Moving house',
  })
}

async function offer(from: Viewer, to: Viewer, end: number) {
  const run = (await runsOf(from, end + DAY, end + 8 * DAY))[0]
  if (!run) return done(null)
  return askSwap(from, {
    shift: run.shiftId,
    date: run.date,
    with: to.email,
    reason: 'My daughter has a school play that morning.',
    atOnce: false,
  })
}

/** Left a quarter of an hour before the end of the last shift that is over. */
function noteStep(person: Viewer, end: number): Step[] {
  const rule = RULES[person.name.split(' ')[0] ?? ''] ?? SAM
  const shift = {
    id: '',
    userId: person.id,
    startsOn: mondayOf(localDate(rule.timeZone, end - 14 * DAY)),
    durationMinutes: 480,
    endsOn: null,
    everyWeeks: 1,
    needed: 1,
    cancelled: [],
    ...rule,
  }
  const last = occurrencesBetween(shift, end - 6 * DAY, end)
    .filter(({ until }) => until < end)
    .at(-1)
  if (!last) return []
  const run = async () => {
    const [own] = await runsOf(person, last.from, last.from + 1)
    if (!own) return done(null)
    return writeHandover(person, { shift: own.shiftId, date: own.date, text: NOTE })
  }
  return [{ at: last.until - 15 * MINUTE, run }]
}

async function runsOf({ id }: Viewer, from: number, to: number) {
  const rows = await db().shift.findMany({ where: { userId: id }, select: SHIFT })
  return rows.flatMap((row) => occurrencesBetween(toRule(row), from, to))
}
