'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** True after hydration: the reader's time zone is unknown on the server, so both must first agree on UTC. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}

const LOCAL = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const

/** An instant in the reader's time zone; on hover in full, with the zone named. */
export function When({ at, className }: { at: string; className?: string }) {
  const local = useHydrated()
  const date = new Date(at)
  const text = local
    ? date.toLocaleString(undefined, LOCAL)
    : `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`
  const title = local
    ? date.toLocaleString(undefined, { dateStyle: 'full', timeStyle: 'long' })
    : at
  return (
    <time dateTime={at} title={title} className={className}>
      {text}
    </time>
  )
}
