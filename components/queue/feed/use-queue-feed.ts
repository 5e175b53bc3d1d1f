'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useLive } from '@/components/shell/live/live-provider'
import type { QueuePage } from '@/lib/queue/view'
import { fetchJson } from './fetch-json'
import { type FeedSnapshot, QueueFeed } from './queue-feed'
import { type QueueAsk, queuePath } from './queue-path'

export interface FirstPage {
  page: QueuePage
  limit: number
}

/**
 * The list that the server rendered, from then on kept by the browser: read on while one scrolls, read
 * again whenever the order or a ticket changed. A caller that asks for another list is keyed anew.
 */
export function useQueueFeed(first: FirstPage, ask: QueueAsk): [QueueFeed, FeedSnapshot] {
  const [feed] = useState(
    () => new QueueFeed(first, (place) => fetchJson<QueuePage>(queuePath(ask, place))),
  )
  const { subscribe } = useLive()
  useEffect(() => subscribe(() => feed.refresh()), [feed, subscribe])
  return [feed, useSyncExternalStore(feed.subscribe, feed.getSnapshot, feed.getSnapshot)]
}
