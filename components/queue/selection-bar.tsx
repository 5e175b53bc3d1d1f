'use client'
import { Scale, X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'

export interface SelectionBarProps {
  selected: ReadonlySet<number>
  onCompare: (a: number, b: number) => void
  onClear: () => void
}

/** What can be done with the selected rows. */
export function SelectionBar({ selected, onCompare, onClear }: SelectionBarProps) {
  const [a, b] = [...selected]
  if (a === undefined) return null
  const two = selected.size === 2 && b !== undefined
  return (
    <div
      role="toolbar"
      aria-label="Selected tickets"
      className="fixed bottom-4 left-1/2 z-30 flex -translate-x-1/2 items-center gap-3 whitespace-nowrap rounded-lg border border-border bg-popover py-1.5 pr-1.5 pl-3 shadow-lg"
    >
      <span role="status" className="nums text-muted-foreground">
        {selected.size} selected
      </span>
      {two ? (
        <Button size="sm" variant="primary" onClick={() => onCompare(a, b)}>
          <Scale aria-hidden />
          Why is one before the other?
        </Button>
      ) : (
        <span className="text-xs">Select two to compare them</span>
      )}
      <IconButton label="Clear the selection" onClick={onClear}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
