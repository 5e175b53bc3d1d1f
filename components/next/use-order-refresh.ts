'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useLive } from '@/components/shell/live/live-provider'

const TOGETHER_MS = 250

/** Reads the page again when the order moved; bursts count once. */
export function useOrderRefresh(): void {
  const router = useRouter()
  const { subscribe } = useLive()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = subscribe((event) => {
      if (event.type === 'presence') return
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
