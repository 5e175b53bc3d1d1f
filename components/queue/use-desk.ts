'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { LaneName, QueueItem } from '@/lib/queue/view'
import type { Pair } from './compare-dialog'
import type { QueueFeed } from './feed/queue-feed'
import type { QueueActions, QueueDesk, QueueReader, QueueRights, Selection } from './queue-desk'
import { NOTHING_SELECTED, toggleRange } from './toggle-range'
import { useTake } from './use-take'

export interface DeskProps {
  feed: QueueFeed
  lane: LaneName
  rights: QueueRights
  reader: QueueReader
  actions: QueueActions
}

/** What the rows share: which is active, which are selected, and what can be done with them. */
export function useDesk({ feed, lane, rights, reader, actions }: DeskProps) {
  const router = useRouter()
  const [active, setActive] = useState<number | null>(null)
  const [selected, setSelected] = useState<Selection>(NOTHING_SELECTED)
  const anchor = useRef<number | null>(null)
  const [pair, setPair] = useState<Pair | null>(null)
  const [skipping, setSkipping] = useState<QueueItem | null>(null)
  const take = useTake({ feed, actions, reader })

  const desk: QueueDesk = useMemo(
    () => ({
      rights,
      reader,
      lane,
      take,
      compare: (a, b) => setPair([a, b]),
      compareWithNext: ({ number }) => {
        const { items } = feed.getSnapshot()
        const next = items[items.findIndex((item) => item.number === number) + 1]
        if (next) setPair([number, next.number])
      },
      skip: setSkipping,
      open: (number, place) => router.push(`/tickets/${number}${place ? `#${place}` : ''}`),
      select: (item, range) => {
        const from = range ? anchor.current : null
        const { items } = feed.getSnapshot()
        setSelected((before) => toggleRange(before, items, { from, to: item }))
        anchor.current = item.number
      },
      activate: setActive,
      hold: (holder, number) => feed.hold(holder, number),
    }),
    [feed, lane, rights, reader, take, router],
  )
  const clear = useCallback(() => setSelected(NOTHING_SELECTED), [])
  return { desk, active, selected, setSelected, clear, pair, setPair, skipping, setSkipping }
}
