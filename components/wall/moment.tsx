'use client'
import { useHydrated } from '@/components/tickets/when'

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const DAY = { weekday: 'short', ...TIME } as const

/** An instant in the time of the room, as short as a wall has room for; in UTC until the browser has told its zone. */
export function Moment({ at, timeOnly = false }: { at: string; timeOnly?: boolean }) {
  const local = useHydrated()
  const zone = local ? {} : { timeZone: 'UTC' }
  const words = new Intl.DateTimeFormat('en-GB', { ...(timeOnly ? TIME : DAY), ...zone })
  return (
    <time dateTime={at} className="nums whitespace-nowrap">
      {words.format(new Date(at)).replace(',', '')}
      {!local && ' UTC'}
    </time>
  )
}
