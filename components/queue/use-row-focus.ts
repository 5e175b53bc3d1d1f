'use client'
import { type RefObject, useCallback } from 'react'
import { flushSync } from 'react-dom'
import type { QueueItem } from '@/lib/queue/view'

export interface RowFocus {
  items: readonly QueueItem[]
  active: number | null
  setActive: (number: number) => void
  tableRef: RefObject<HTMLTableElement | null>
}

/** Moves the keyboard's focus to the row so many places on; to the first one where none is active. */
export function useRowFocus({ items, active, setActive, tableRef }: RowFocus) {
  return useCallback(
    (step: number) => {
      const at = items.findIndex((item) => item.number === active)
      const inTable = tableRef.current?.contains(document.activeElement)
      const from = at < 0 || !inTable ? Math.max(at, 0) - step : at
      const next = items[Math.min(Math.max(from + step, 0), items.length - 1)]
      if (!next) return
      // The row may be out of sight: once active it is rendered, and only then can it take focus.
      flushSync(() => setActive(next.number))
      const row = tableRef.current?.querySelector<HTMLElement>(`[data-number="${next.number}"]`)
      row?.focus({ preventScroll: true })
      row?.scrollIntoView({ block: 'nearest' })
    },
    [items, active, setActive, tableRef],
  )
}
