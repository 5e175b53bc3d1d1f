'use client'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

const TICK_MS = 15_000

const NowContext = createContext<number | null>(null)

export interface ClockProviderProps {
  /** The server's clock when it rendered: browser and server first say the same words. */
  serverNow: number
  /** By how much the installation's time is shifted from the machine's. */
  offsetMs: number
  children: ReactNode
}

/** The installation's present, ticking, for every clock below. */
export function ClockProvider({ serverNow, offsetMs, children }: ClockProviderProps) {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const tick = () => setNow(Date.now() + offsetMs)
    tick()
    const timer = setInterval(tick, TICK_MS)
    return () => clearInterval(timer)
  }, [offsetMs])
  return <NowContext value={now}>{children}</NowContext>
}

/** The present instant in epoch milliseconds, at most a few seconds old. */
export function useNow(): number {
  const now = useContext(NowContext)
  if (now === null) throw new Error('useNow stands outside of its ClockProvider')
  return now
}
