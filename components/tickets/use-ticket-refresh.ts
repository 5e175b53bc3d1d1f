'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** What the event stream says that concerns a ticket's screen. */
export type LiveEvent =
  | { type: 'ticket'; number: number; version: number }
  | { type: 'order'; orderVersion: number }

/** Listens until the returned function is called. */
export type LiveSubscribe = (listener: (event: LiveEvent) => void) => () => void

const TOGETHER_MS = 100

/** Reads the ticket's page again when it, or the order around it, changed; bursts count once. */
export function useTicketRefresh(number: number, subscribe: LiveSubscribe | undefined): void {
  const router = useRouter()
  useEffect(() => {
    if (!subscribe) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = subscribe((event) => {
      if (event.type === 'ticket' && event.number !== number) return
      clearTimeout(timer)
      timer = setTimeout(() => router.refresh(), TOGETHER_MS)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [number, subscribe, router])
}
