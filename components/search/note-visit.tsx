'use client'
import { useEffect } from 'react'

/** Tells the server that a person, and not a prefetch, looks at the ticket: what the inbox says of it is read, too. */
export function NoteVisit({ number }: { number: number }) {
  useEffect(() => {
    const body = JSON.stringify({ number })
    const headers = { 'content-type': 'application/json' }
    // What one looked at last is a convenience: when the note does not arrive, nothing is to be said.
    fetch('/api/v1/me/recent-tickets', { method: 'POST', headers, body }).catch(() => undefined)
  }, [number])
  return null
}
