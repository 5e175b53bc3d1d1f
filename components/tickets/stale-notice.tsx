'use client'
import { Button } from '@/components/ui/button'
import { useTicketDesk } from './desk-context'

/** Stands above the ticket while somebody writes and another changed it: look, then go on. */
export function StaleNotice() {
  const { changes, acceptChanges } = useTicketDesk()
  return (
    <div role="status" className="sticky top-14 z-10 empty:hidden">
      {changes.length > 0 && (
        <div className="flex flex-wrap items-start justify-between gap-3 rounded-lg border border-note-border bg-note p-3 text-sm">
          <div className="min-w-0">
            <p className="font-medium">
              This ticket changed while you were writing. Your words are kept.
            </p>
            <ul className="mt-1 list-disc break-words pl-5">
              {changes.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
          <Button onClick={acceptChanges}>Seen, go on</Button>
        </div>
      )}
    </div>
  )
}
