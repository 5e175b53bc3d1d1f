'use client'
import { useState } from 'react'

export interface Pinned<T> {
  /** The thing as its reader last saw or accepted it: what a write sends the version of. */
  seen: T
  /** Whether it changed while somebody was writing. */
  changed: boolean
  accept: () => void
}

/** Follows the live thing while no words wait; from the first one on it stays, so that nothing is written over unseen. */
export function usePinned<T extends { version: number }>(live: T, writing: boolean): Pinned<T> {
  const [seen, setSeen] = useState(live)
  if (live !== seen && (!writing || live.version === seen.version)) setSeen(live)
  return { seen, changed: live.version > seen.version, accept: () => setSeen(live) }
}
