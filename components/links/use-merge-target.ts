'use client'
import { useEffect, useState } from 'react'
import { fetchJson } from '@/components/queue/feed/fetch-json'
import type { TicketView } from '@/lib/tickets/view'

const PAUSE_MS = 250

/** The ticket of a number that somebody is typing, once they pause; null where there is none for them. */
export function useMergeTarget(number: number): TicketView | null {
  const [found, setFound] = useState<TicketView | null>(null)
  useEffect(() => {
    if (number === 0) return
    let gone = false
    const timer = setTimeout(async () => {
      const read = await fetchJson<TicketView>(`/api/v1/tickets/${number}`)
      if (!gone) setFound(read.ok ? read.value : null)
    }, PAUSE_MS)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [number])
  return found?.number === number ? found : null
}
