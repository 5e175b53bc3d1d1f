'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useLive } from '@/components/shell/live/live-provider'

const TOGETHER_MS = 100

/** Reads the ticket's page again when it, or the order around it, changed; bursts count once. */
export function useTicketRefresh(number: number): void {
  const router = useRouter()
  const { subscribe } = useLive()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = subscribe((event) => {
      if (event.type === 'presence' || event.type === 'inbox') return
      if (event.type === 'ticket' && event.number !== number) return
      // A timer that runs is left alone, so that a steady stream of changes cannot put it off for ever.
      timer ??= setTimeout(() => {
        timer = undefined
        router.refresh()
      }, TOGETHER_MS)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [number, subscribe, router])
}
