'use client'
import { Button } from '@/components/ui/button'

/** Says that unsent words are safe, or that they are not, and lets them be thrown away. */
export function DraftLine({
  draft,
}: {
  draft: { dirty: boolean; restored: boolean; kept: boolean; clear: () => void }
}) {
  if (!draft.dirty)
    return <span className="text-muted-foreground text-xs">Ctrl/⌘ + Enter sends</span>
  const kept = draft.restored ? 'Your unsent words are back.' : 'Draft kept in this browser.'
  return (
    <span className="flex items-center gap-1 text-muted-foreground text-xs">
      {draft.kept ? kept : 'This browser cannot keep the draft: send it or copy it.'}
      <Button variant="ghost" size="sm" onClick={draft.clear}>
        Discard
      </Button>
    </span>
  )
}
