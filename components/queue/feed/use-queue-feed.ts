'use client'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { isTicketNews } from '@/components/shell/live/live-event'
import { useLive } from '@/components/shell/live/live-provider'
import type { QueuePage } from '@/lib/queue/view'
import { fetchJson } from './fetch-json'
import { type FeedSnapshot, QueueFeed } from './queue-feed'
import { type QueueAsk, queuePath } from './queue-path'

/** What the server rendered: the head of the list that was asked for. */
export interface FirstPage {
  ask: QueueAsk
  page: QueuePage
  limit: number
}

/**
 * The list that the server began, from then on kept by the browser: read on while one scrolls, read
 * again whenever the order or a ticket changed. Another lane or filter is another feed.
 */
export function useQueueFeed(first: FirstPage): [QueueFeed, FeedSnapshot] {
  const asked = JSON.stringify(first.ask)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer first page of the same list is no news to it
  const feed = useMemo(
    () => new QueueFeed(first, (place) => fetchJson<QueuePage>(queuePath(first.ask, place))),
    [asked],
  )
  const { subscribe } = useLive()
  useEffect(() => {
    return subscribe((event) => {
      if (!isTicketNews(event)) return
      const { orderVersion } = feed.getSnapshot()
      // A new stream first tells the order as it is, which the page may have been read in.
      if (event.type === 'order' && !event.missed && event.orderVersion === orderVersion) return
      feed.refresh()
    })
  }, [feed, subscribe])
  return [feed, useSyncExternalStore(feed.subscribe, feed.getSnapshot, feed.getSnapshot)]
}
