'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { CalendarsView } from '@/lib/business-calendars/view'

const PHASES = {
  BUILDING: 'Computing the clocks of open tickets',
  TELLING: 'Telling of clocks that moved',
  CLEARING: 'Tidying up',
} as const

const EVERY_MS = 700

/** How far the job of the last edit has come; the page reads itself again until it is over. */
export function BuildProgress({ build }: { build: CalendarsView['build'] }) {
  const router = useRouter()
  const runs = build !== null
  useEffect(() => {
    if (!runs) return
    const timer = setInterval(() => router.refresh(), EVERY_MS)
    return () => clearInterval(timer)
  }, [runs, router])
  return (
    <div role="status" className="empty:hidden">
      {build && (
        <div className="flex flex-col gap-1.5 rounded-lg border border-border bg-card px-3 py-2.5 text-sm">
          <p className="flex flex-wrap justify-between gap-x-3">
            <span className="font-medium">{PHASES[build.phase]}</span>
            <span className="nums text-muted-foreground text-xs">{countWords(build)}</span>
          </p>
          <progress
            aria-label={PHASES[build.phase]}
            value={Math.min(build.done, build.total)}
            max={Math.max(build.total, 1)}
            className="h-1.5 w-full overflow-hidden rounded-full accent-primary [&::-webkit-progress-bar]:bg-muted [&::-webkit-progress-value]:bg-primary"
          />
          <p className="text-muted-foreground text-xs">
            The desk works on meanwhile; the calendars can be changed again when it is done.
          </p>
        </div>
      )}
    </div>
  )
}

function countWords({ phase, done, total, moved }: NonNullable<CalendarsView['build']>): string {
  if (phase === 'BUILDING') return `${done.toLocaleString('en')} of ${total.toLocaleString('en')}`
  return `${moved.toLocaleString('en')} moved`
}
