'use client'
import { useEffect, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { useLive } from './live-provider'

/** A hiccup shorter than this is nobody's business. */
const PATIENCE_MS = 1_500

/** Says that the screen no longer follows by itself, and offers to try at once. */
export function LiveBanner() {
  const { state, retry } = useLive()
  const [patience, setPatience] = useState(true)
  useEffect(() => {
    setPatience(true)
    if (state !== 'lost') return
    const timer = setTimeout(() => setPatience(false), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [state])
  if (state !== 'lost' || patience) return null
  return (
    // Over the screen, not above it: nothing moves under a hand.
    <div className="sticky top-12 z-30 h-0">
      <Alert
        tone="warning"
        className="rounded-none shadow-md"
        action={
          <Button size="sm" onClick={retry}>
            Try now
          </Button>
        }
      >
        The connection was lost: this screen may be out of date. Connecting again…
      </Alert>
    </div>
  )
}
