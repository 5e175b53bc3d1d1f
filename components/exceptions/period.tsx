'use client'
import { useNow } from '@/components/shell/clock-provider'
import { useHydrated, When } from '@/components/tickets/when'
import type { ExceptionView } from '@/lib/exceptions/view'
import { shortSpan } from '@/lib/time-words/clock-words'

type Timed = Pick<ExceptionView, 'state' | 'from' | 'until' | 'endedAt'>

/** From when until when, in the reader's zone. */
export function Period({ from, until }: Pick<Timed, 'from' | 'until'>) {
  return (
    <>
      <When at={from} /> – <When at={until} />
    </>
  )
}

/** What is left of it, or when it begins; empty for what is over. */
export function TimeLeft({ exception: { state, from, until, endedAt } }: { exception: Timed }) {
  const now = useNow()
  if (endedAt !== null || state === 'DENIED') return null
  const [begins, ends] = [Date.parse(from), Date.parse(until)]
  if (begins > now) return `begins in ${shortSpan(begins - now)}`
  if (ends <= now) return 'its period is over'
  return state === 'ACTIVE'
    ? `${shortSpan(ends - now)} left`
    : `would end in ${shortSpan(ends - now)}`
}

/** The zone that times are given and typed in. */
export function ZoneName() {
  return useHydrated() ? Intl.DateTimeFormat().resolvedOptions().timeZone : 'UTC'
}
