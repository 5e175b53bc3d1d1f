'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type DraftAddress, dropDraft, readDraft, sweepDrafts, writeDraft } from './draft-store'

export interface Draft<T> {
  value: T
  /** Changes some fields and keeps the whole, at once: a reload or the session's end loses nothing. */
  change: (patch: Partial<T>) => void
  /** Empties the form and forgets what was kept: after it was sent, or when thrown away. */
  clear: () => void
  /** The form holds words that were not sent. */
  dirty: boolean
  /** What is shown was left here earlier. */
  restored: boolean
  /** False when the browser refuses to keep drafts. */
  kept: boolean
}

/**
 * A form's state that survives reload, tab and session, kept in this browser per person and ticket.
 * The first render is the empty form (as on the server); the kept words follow right after.
 *
 * @param initial must not change from render to render: it is the shape and the empty form
 */
export function useDraft<T extends object>(address: DraftAddress, initial: T): Draft<T> {
  const { person, ticket, form } = address
  const [value, setValue] = useState(initial)
  const [flags, setFlags] = useState({ dirty: false, restored: false, kept: true })
  const latest = useRef(initial)

  useEffect(() => {
    const storage = openStorage()
    if (!storage) return
    sweepDrafts(storage, Date.now())
    const left = readDraft(storage, { person, ticket, form }, initial)
    if (!left) return
    latest.current = left
    setValue(left)
    setFlags({ dirty: true, restored: true, kept: true })
  }, [person, ticket, form, initial])

  const change = useCallback(
    (patch: Partial<T>) => {
      latest.current = { ...latest.current, ...patch }
      setValue(latest.current)
      const draft = { value: latest.current, now: Date.now() }
      const storage = openStorage()
      const kept = storage !== null && writeDraft(storage, { person, ticket, form }, draft)
      setFlags((before) => ({ ...before, dirty: true, kept }))
    },
    [person, ticket, form],
  )

  const clear = useCallback(() => {
    latest.current = initial
    setValue(initial)
    setFlags({ dirty: false, restored: false, kept: true })
    const storage = openStorage()
    if (storage) dropDraft(storage, { person, ticket, form })
  }, [person, ticket, form, initial])

  return { value, change, clear, ...flags }
}

/** The browser's storage, or null where it is forbidden: touching it may already throw. */
function openStorage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
