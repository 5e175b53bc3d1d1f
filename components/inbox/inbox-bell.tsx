'use client'
import { lazy, Suspense, useState } from 'react'
import { BellButton } from './bell-button'
import { useUnread } from './use-unread'

const BellPanel = lazy(() =>
  import('./bell-panel').then((module) => ({ default: module.BellPanel })),
)

/** The bell of the header; until it is first pressed it is only the button. */
export function InboxBell({ unread: first }: { unread: number }) {
  const unread = useUnread(first)
  const [used, setUsed] = useState(false)
  const button = <BellButton unread={unread} onClick={() => setUsed(true)} />
  if (!used) return button
  return (
    <Suspense fallback={button}>
      <BellPanel unread={unread} />
    </Suspense>
  )
}
