import type { ClockName } from '@/lib/priority/clock-names'
import { cutAt, spareAt } from './spare-time'
import type { ClockReceipt, ReceiptLine } from './view'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

export const CLOCK_WORDS = {
  SLA: 'First response (SLA)',
  GOAL: 'First response (goal)',
  ANSWER: 'Answer to their message',
  PROMISE: 'Promised update',
} as const satisfies Record<ClockName, string>

/**
 * A length of time to the minute, cut off. Hours stay hours, since a business day is no day of 24.
 *
 * @example minutesInWords(4_320_000) → '1 h 12 min'
 */
export function minutesInWords(ms: number): string {
  const [hours, minutes] = [Math.floor(ms / HOUR), Math.floor((ms % HOUR) / MINUTE)]
  if (ms < MINUTE) return 'less than 1 min'
  if (hours === 0) return `${minutes} min`
  return minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`
}

/**
 * What became of a clock, or how it stands at `now`.
 *
 * @example 'met with 1 h 12 min left', 'broken by 14 min', 'broken by 14 min so far', '1 h 12 min left'
 */
export function resultWords(receipt: ClockReceipt, now: number): string {
  const promise = receipt.clock === 'PROMISE'
  if (receipt.outcome === 'MET') {
    return `${promise ? 'kept' : 'met'} with ${minutesInWords(receipt.spareMs)} left`
  }
  const late = promise ? 'missed' : 'broken'
  if (receipt.answeredAt !== null) return `${late} by ${overWords(receipt, receipt.answeredAt)}`
  if (receipt.ahead.length === 0) return `${late}, never answered`
  if (now <= Date.parse(receipt.dueAt)) return `${minutesInWords(spareAt(receipt, now))} left`
  return `${late} by ${overWords(receipt, new Date(now).toISOString())} so far`
}

/** How far over: counted on the clock's calendar, or while that was closed by the wall clock. */
function overWords(receipt: ClockReceipt, until: string): string {
  const at = Date.parse(until)
  const counted = 0 - spareAt(receipt, at)
  const elapsed = at - Date.parse(receipt.dueAt)
  const closed = counted < MINUTE && elapsed >= MINUTE
  return closed ? `${minutesInWords(elapsed)}, all of it closed hours` : minutesInWords(counted)
}

/** What has counted of a clock up to `now`, of its target. */
export function countedWords({ lines, target, targetMs }: ClockReceipt, now: number): string {
  const counted = cutAt(lines, now).past.filter((line) => line.counted)
  const ms = counted.reduce((sum, line) => sum + line.ms, 0)
  const whole = target ? `${target} (${minutesInWords(targetMs)})` : minutesInWords(targetMs)
  return `${ms === 0 ? 'nothing' : minutesInWords(ms)} counted of ${whole}`
}

/** In whose time a receipt is told, and whether weekdays alone would be ambiguous. */
export interface LineStyle {
  /** Left out: the reader's own. */
  timeZone?: string | undefined
  dated: boolean
  /** An answer in closed hours ends the stretch, not an opening. */
  answeredAt?: string | null
}

/** Within six days a weekday says which day it is. */
export function needsDates(lines: readonly ReceiptLine[]): boolean {
  const [first, last] = [lines[0], lines.at(-1)]
  return (
    first !== undefined &&
    last !== undefined &&
    Date.parse(last.to) - Date.parse(first.from) > 6 * 24 * HOUR
  )
}

/**
 * One stretch in the time of a zone.
 *
 * @example 'Fri 16:30–17:00 · 30 min', 'Sun 14:00 – Mon 09:00 · 19 h', 'closed until Fri 00:00 · Thanksgiving'
 */
export function lineWords(line: ReceiptLine, style: LineStyle): string {
  if (line.counted) return `${stretchWords(line, style)} · ${minutesInWords(line.ms)}`
  return [`closed ${endWords(line, style)}`, ...line.holidays].join(' · ')
}

/** When a stretch was, without its length: the same line in another zone. */
export function whenWords(line: ReceiptLine, style: LineStyle): string {
  return line.counted ? stretchWords(line, style) : endWords(line, style)
}

function endWords({ to }: ReceiptLine, style: LineStyle): string {
  const { day, time } = partsOf(to, style)
  return to === style.answeredAt ? `when answered, ${day} ${time}` : `until ${day} ${time}`
}

/** From when to when, the day named once where it is one. */
function stretchWords({ from, to }: ReceiptLine, style: LineStyle): string {
  const [first, last] = [partsOf(from, style), partsOf(to, style)]
  if (dayOf(from, style) === dayOf(to, style)) return `${first.day} ${first.time}–${last.time}`
  return `${first.day} ${first.time} – ${last.day} ${last.time}`
}

const dayOf = (iso: string, { timeZone }: LineStyle) => partsOf(iso, { timeZone, dated: true }).day

const formats = new Map<string | undefined, Intl.DateTimeFormat>()

function partsOf(iso: string, { timeZone, dated }: LineStyle): { day: string; time: string } {
  const format = formats.get(timeZone) ?? makeFormat(timeZone)
  formats.set(timeZone, format)
  const parts = format.formatToParts(new Date(iso))
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value ?? ''
  const day = dated ? `${of('weekday')} ${of('day')} ${of('month')}` : of('weekday')
  return { day, time: `${of('hour')}:${of('minute')}` }
}

function makeFormat(timeZone: string | undefined): Intl.DateTimeFormat {
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat('en-GB', { ...day, ...time, timeZone })
}
