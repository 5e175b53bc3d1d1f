'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent } from 'react'
import { isTicketNews, type LiveEvent } from './live-event'
import { useLive } from './live-provider'

const TOGETHER_MS = 100

/** Reads the page again when tickets or their order changed, where `concerns` says that it shows them; bursts count once. */
export function useLiveRefresh(concerns: (event: LiveEvent) => boolean = isTicketNews): void {
  const router = useRouter()
  const { subscribe } = useLive()
  const isNews = useEffectEvent(concerns)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = subscribe((event) => {
      if (!isNews(event)) return
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
  }, [subscribe, router])
}
