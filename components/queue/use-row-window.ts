'use client'
import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { useHydrated } from '@/components/tickets/when'
import type { QueueItem } from '@/lib/queue/view'
import type { QueueFeed } from './feed/queue-feed'
import { useRowHeight } from './row-height'

/** Rows around those in sight; none in the server's page, which is made to be quick. */
const OVERSCAN = 8
/** What the server takes for the window: the part of a usual screen below number one. */
const SERVER_WINDOW = { width: 1440, height: 560 }

export interface RowWindow {
  feed: QueueFeed
  items: readonly QueueItem[]
  active: number | null
  tableRef: RefObject<HTMLTableElement | null>
}

/**
 * Which rows of the list to render: those in sight, some around them, and the active one, since focus
 * dies with its element. Tells the feed what is in sight.
 */
export function useRowWindow({ feed, items, active, tableRef }: RowWindow): number[] {
  const height = useRowHeight()
  const hydrated = useHydrated()
  const scrollMargin = useTop(tableRef)
  const activeIndex = useMemo(
    () => (active === null ? -1 : items.findIndex((item) => item.number === active)),
    [items, active],
  )
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range)
      if (activeIndex < 0 || indexes.includes(activeIndex)) return indexes
      return [...indexes, activeIndex].sort((a, b) => a - b)
    },
    [activeIndex],
  )
  // Another function here would measure all rows anew.
  const getItemKey = useCallback((index: number) => items[index]?.number ?? index, [items])
  const virtualizer = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => height,
    overscan: hydrated ? OVERSCAN : 0,
    scrollMargin,
    rangeExtractor,
    initialRect: SERVER_WINDOW,
    getItemKey,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are guessed from the height alone
  useLayoutEffect(() => virtualizer.measure(), [height])

  const start = virtualizer.range?.startIndex ?? 0
  const end = virtualizer.range?.endIndex ?? 0
  useEffect(() => feed.look(start, end), [feed, start, end])

  const indexes = virtualizer.getVirtualItems().map((item) => item.index)
  const same = indexes.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same rows are the same array
  return useMemo(() => indexes, [same])
}

/** How far below the page's top the table begins; what stands above it may grow and shrink. */
function useTop(tableRef: RefObject<HTMLTableElement | null>): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      const box = tableRef.current?.getBoundingClientRect()
      if (box) setTop(Math.round(box.top + window.scrollY))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [tableRef])
  return top
}
