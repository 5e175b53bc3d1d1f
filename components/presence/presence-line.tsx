'use client'
import type { PresenceHere } from './use-presence'

/** Who else is at the ticket right now. */
export function PresenceLine({ words }: Pick<PresenceHere, 'words'>) {
  return (
    <p
      role="status"
      aria-label="Others here"
      className="text-muted-foreground text-xs empty:hidden"
    >
      {words}
    </p>
  )
}
