'use client'
import { useNow } from '@/components/shell/clock-provider'
import { useHydrated } from '@/components/tickets/when'

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const DAY = { weekday: 'short', ...TIME } as const

/**
 * An instant in the time of the room, as short as a wall has room for: the day only where it is not today. In UTC until
 * the browser has told its zone.
 */
export function Moment({ at, timeOnly = false }: { at: string; timeOnly?: boolean }) {
  const local = useHydrated()
  const now = useNow()
  const zone = local ? {} : { timeZone: 'UTC' }
  const words = (instant: Date, parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...parts, ...zone }).format(instant)
  const dayOf = (instant: Date) => words(instant, { dateStyle: 'short' })
  const date = new Date(at)
  const short = timeOnly || dayOf(date) === dayOf(new Date(now))
  return (
    <time dateTime={at} className="nums whitespace-nowrap">
      {words(date, short ? TIME : DAY).replace(',', '')}
      {!local && ' UTC'}
    </time>
  )
}
