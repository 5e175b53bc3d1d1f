import type { OccurrenceView } from '@/lib/schedule/view'

type Run = Pick<OccurrenceView, 'name' | 'from' | 'until'>

const word = (zone: string, options: Intl.DateTimeFormatOptions, at: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options }).format(new Date(at))

const DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const
const TIME = { hour: '2-digit', minute: '2-digit' } as const

/** `Ada, Mon 30 Nov` */
export function runTitle({ name, from }: Run, zone: string): string {
  return `${name}, ${word(zone, DAY, from).replace(',', '')}`
}

/** `09:00–17:00, Europe/Berlin` */
export function runWords({ from, until }: Omit<Run, 'name'>, zone: string): string {
  return `${word(zone, TIME, from)}–${word(zone, TIME, until)}, ${zone}`
}
