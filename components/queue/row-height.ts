'use client'
import { useSyncExternalStore } from 'react'

/** The heights of queue-row.module.css, in rem, from the widest screens down. */
const HEIGHTS = [
  { media: '(min-width: 75rem)', rem: 3.25 },
  { media: '(min-width: 45rem)', rem: 4.5 },
] as const
const NARROW_REM = 7.25
const USUAL_REM_PX = 16

function subscribe(onChange: () => void): () => void {
  const queries = HEIGHTS.map(({ media }) => window.matchMedia(media))
  for (const query of queries) query.addEventListener('change', onChange)
  return () => {
    for (const query of queries) query.removeEventListener('change', onChange)
  }
}

function measure(): number {
  const rem = HEIGHTS.find(({ media }) => window.matchMedia(media).matches)?.rem ?? NARROW_REM
  return rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}

/** The height of a row in pixels; style sheets place the rows, this only tells which are in sight. */
export function useRowHeight(): number {
  return useSyncExternalStore(subscribe, measure, () => HEIGHTS[0].rem * USUAL_REM_PX)
}
