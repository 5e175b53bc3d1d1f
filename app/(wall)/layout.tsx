import type { ReactNode } from 'react'
import { ClockProvider } from '@/components/shell/clock-provider'
import { LiveProvider } from '@/components/shell/live/live-provider'
import { findViewer } from '@/lib/auth/session'
import { clockOffsetMs, now } from '@/lib/clock'

/** A screen without the desk's frame: time and what changed, and nothing to press. */
export default async function WallLayout({ children }: { children: ReactNode }) {
  const viewer = await findViewer()
  // The page asks for itself and knows the way back.
  if (!viewer) return children
  return (
    <ClockProvider serverNow={now().getTime()} offsetMs={clockOffsetMs()}>
      <LiveProvider viewerId={viewer.id}>{children}</LiveProvider>
    </ClockProvider>
  )
}
