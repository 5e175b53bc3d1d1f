'use client'
import { useEffect, useState } from 'react'

const TICK_MS = 250

/** Whole seconds until an instant of this page's own clock (`performance.now()`); 0 when it is over or there is none. */
export function useSecondsLeft(until: number | null): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (until === null) return setLeft(0)
    const look = () => setLeft(Math.max(Math.ceil((until - performance.now()) / 1000), 0))
    look()
    const timer = setInterval(look, TICK_MS)
    return () => clearInterval(timer)
  }, [until])
  return left
}
