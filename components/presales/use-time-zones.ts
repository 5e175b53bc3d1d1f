'use client'
import { useMemo } from 'react'
import { useHydrated } from '@/components/tickets/when'

/** The reader's own time zone and all that there are; on the server, which knows neither, UTC. */
export function useTimeZones(): { own: string; all: readonly string[] } {
  const hydrated = useHydrated()
  return useMemo(() => {
    if (!hydrated) return { own: 'UTC', all: ['UTC'] }
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone
    const all = [...new Set(['UTC', own, ...Intl.supportedValuesOf('timeZone')])].toSorted()
    return { own, all }
  }, [hydrated])
}
