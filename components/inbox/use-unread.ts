'use client'
import { useEffect, useState } from 'react'
import { fetchJson } from '@/components/queue/feed/fetch-json'
import { useLive } from '@/components/shell/live/live-provider'
import type { InboxPage } from '@/lib/notifications/view'

/** How many lines are unread: told live, and asked for again whenever the stream was away. */
export function useUnread(first: number): number {
  const { state, subscribe } = useLive()
  const [unread, setUnread] = useState(first)
  useEffect(() => setUnread(first), [first])
  useEffect(
    () =>
      subscribe((event) => {
        if (event.type !== 'inbox') return
        setUnread(event.unread)
        if (event.latest) void showOnDesktop(event.latest)
      }),
    [subscribe],
  )
  useEffect(() => {
    let current = true
    const ask = async () => {
      const page = await fetchJson<InboxPage>('/api/v1/inbox?limit=1&show=unread')
      if (current && page.ok) setUnread(page.value.unread)
    }
    if (state === 'live') void ask()
    return () => {
      current = false
    }
  }, [state])
  return unread
}

type Latest = Parameters<typeof import('./desktop-notices')['showDesktopNotice']>[0]

/** Its code is fetched when the first news comes. */
async function showOnDesktop(latest: Latest): Promise<void> {
  const desktop = await import('./desktop-notices')
  if (desktop.areDesktopNoticesOn()) desktop.showDesktopNotice(latest)
}
