'use client'
import { lazy, Suspense, useState } from 'react'
import type { QueueItem } from '@/lib/queue/view'
import { useQueueDesk } from './queue-desk'
import { RowMenuButton } from './row-menu-button'

const RowMenuPanel = lazy(() =>
  import('./row-menu-panel').then((module) => ({ default: module.RowMenuPanel })),
)

/** The menu of a row. Most are never opened: until it is pressed it is only the button. */
export function RowMenu({ item, tabIndex }: { item: QueueItem; tabIndex: number }) {
  const desk = useQueueDesk()
  const [used, setUsed] = useState(false)
  const open = () => {
    desk.hold('menu', item.number)
    setUsed(true)
  }
  const button = <RowMenuButton item={item} tabIndex={tabIndex} onClick={open} />
  if (!used) return button
  return (
    <Suspense fallback={button}>
      <RowMenuPanel item={item} tabIndex={tabIndex} />
    </Suspense>
  )
}
