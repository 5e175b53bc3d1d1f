import type { GapView, OccurrenceView, ScheduleView, TimeOffView } from './view'
import { type DayStarts, type Place, placeSpan } from './week-place'
import { dateWords, localDate, mondayOf, plusDays, spanWords, startOfDate, timeWords } from './zone'

export interface DayView {
  date: string
  /** `Mon 30 Nov` */
  label: string
}

/** A run of a shift on the chart: one bar for each piece that time off leaves of it. */
export interface BarView extends Place {
  key: string
  occurrence: OccurrenceView
  /** `Ada, Mon 09:00–17:00` */
  label: string
  /** As a bar has room for: `9–17`, `10:30–18:30`. */
  time: string
  /** The day under which a list has it. */
  day: string
  /** Nothing is left of it: its person is off. */
  off: boolean
  /** Runs of one person that overlap lie under each other. */
  lane: number
}

export interface OffBand extends Place {
  key: string
  label: string
  day: string
  entry: TimeOffView
}

export interface RowView {
  person: string
  name: string
  lanes: number
  bars: BarView[]
  bands: OffBand[]
}

export interface GapBar extends Place {
  key: string
  label: string
  day: string
  gap: GapView
}

/** A week in a time zone, laid out. */
export interface WeekView {
  zone: string
  monday: string
  previous: string
  next: string
  starts: DayStarts
  days: DayView[]
  rows: RowView[]
  gaps: GapBar[]
}

/** The window of a week that a date lies in, in a time zone. */
export function weekWindow(zone: string, date: string): { monday: string; starts: number[] } {
  const monday = mondayOf(date)
  const days = Array.from({ length: 8 }, (_, i) => plusDays(monday, i))
  return { monday, starts: days.map((day) => startOfDate(zone, day)) }
}

/** Lays a schedule out as the week that it was read for. */
export function weekView(
  schedule: Pick<ScheduleView, 'occurrences' | 'timeOff' | 'gaps'>,
  { zone, monday, starts }: { zone: string; monday: string; starts: number[] },
): WeekView {
  const days = starts.slice(0, 7)
  return {
    zone,
    monday,
    previous: plusDays(monday, -7),
    next: plusDays(monday, 7),
    starts,
    days: days.map((start) => ({
      date: localDate(zone, start),
      label: dateWords(zone, start),
    })),
    rows: rowsOf(schedule, { zone, starts }),
    gaps: schedule.gaps.flatMap((gap) => {
      const spread = spreadOf(gap, { zone, starts })
      if (!spread) return []
      return [{ ...spread.place, key: gap.from, label: spread.words, day: spread.day, gap }]
    }),
  }
}

interface Frame {
  zone: string
  starts: number[]
}

/** A span's place, its words and the day that it begins on (the first, where it began before). */
function spreadOf(span: { from: string; until: string }, { zone, starts }: Frame) {
  const [from, until] = [Date.parse(span.from), Date.parse(span.until)]
  const place = placeSpan(starts, from, until)
  if (!place) return null
  const day = localDate(zone, Math.max(from, starts[0] ?? from))
  return { place, words: spanWords(zone, from, until), day, from, until }
}

function rowsOf(
  { occurrences, timeOff }: Pick<ScheduleView, 'occurrences' | 'timeOff'>,
  frame: Frame,
): RowView[] {
  const rows = new Map<string, RowView>()
  const rowOf = ({ person, name }: { person: string; name: string }) => {
    const row = rows.get(person) ?? { person, name, lanes: 1, bars: [], bands: [] }
    rows.set(person, row)
    return row
  }
  for (const entry of timeOff) {
    const spread = spreadOf(entry, frame)
    if (!spread) continue
    const label = `${entry.name} is off, ${longWords(frame.zone, spread)}`
    rowOf(entry).bands.push({ ...spread.place, key: entry.id, label, day: spread.day, entry })
  }
  for (const occurrence of occurrences) rowOf(occurrence).bars.push(...barsOf(occurrence, frame))
  for (const row of rows.values()) row.lanes = layLanes(row.bars)
  return [...rows.values()]
    .filter(({ bars, bands }) => bars.length + bands.length > 0)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || a.person.localeCompare(b.person))
}

function longWords(zone: string, { from, until }: { from: number; until: number }): string {
  const word = (at: number) => `${dateWords(zone, at)} ${timeWords(zone, at)}`
  return `${word(from)} – ${word(until)}`
}

function barsOf(occurrence: OccurrenceView, frame: Frame): BarView[] {
  const { shift, date, name, duty } = occurrence
  const off = duty.length === 0
  return (off ? [occurrence] : duty).flatMap((span, i) => {
    const spread = spreadOf(span, frame)
    if (!spread) return []
    const { from, until, day, words, place } = spread
    const time = `${shortTime(frame.zone, from)}–${shortTime(frame.zone, until)}`
    const label = `${name}, ${words}${off ? ', off' : ''}`
    const key = `${shift} ${date} ${i}`
    return [{ ...place, key, occurrence, label, time, day, off, lane: 0 }]
  })
}

/** `9`, or `10:30` */
function shortTime(zone: string, at: number): string {
  return timeWords(zone, at)
    .replace(/:00$/, '')
    .replace(/^0(?=\d)/, '')
}

/** Gives each bar the first lane that is free; returns how many there are. */
function layLanes(bars: BarView[]): number {
  const ends: number[] = []
  bars.sort((a, b) => a.left - b.left)
  for (const bar of bars) {
    const free = ends.findIndex((end) => end <= bar.left + ROUNDING)
    bar.lane = free === -1 ? ends.length : free
    ends[bar.lane] = bar.left + bar.width
  }
  return Math.max(1, ends.length)
}

const ROUNDING = 1e-9
