'use client'
import { useEffect, useState } from 'react'
import { fetchJson } from '@/components/queue/feed/fetch-json'
import { isTicketNews } from '@/components/shell/live/live-event'
import { useLive } from '@/components/shell/live/live-provider'
import type { WallView } from '@/lib/wall/view'

const TOGETHER_MS = 150
/** What only time changes: the clocks that come up, the day, who is on duty. */
const MINUTE_MS = 60_000

/**
 * The wall, read again when the order moves and each minute. What cannot be read leaves what is shown as it is and says
 * why: the page itself is never loaded again, so a server that is away for a while leaves no blank screen.
 */
export function useWall(initial: WallView): { wall: WallView; trouble: string | null } {
  const { subscribe } = useLive()
  const [wall, setWall] = useState(initial)
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => {
    let asked = 0
    let soon: ReturnType<typeof setTimeout> | undefined
    const read = async () => {
      soon = undefined
      const mine = ++asked
      const answer = await fetchJson<WallView>('/api/v1/queue/wall')
      if (mine !== asked) return
      setTrouble(answer.ok ? null : answer.message)
      if (answer.ok) setWall(answer.value)
    }
    const stop = subscribe((event) => {
      // One that waits is left alone, so that a steady stream of changes cannot put it off for ever.
      if (isTicketNews(event) || event.type === 'workload') soon ??= setTimeout(read, TOGETHER_MS)
    })
    const minutes = setInterval(read, MINUTE_MS)
    return () => {
      asked = Number.POSITIVE_INFINITY
      clearTimeout(soon)
      clearInterval(minutes)
      stop()
    }
  }, [subscribe])
  return { wall, trouble }
}
