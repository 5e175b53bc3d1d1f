'use client'
import { useState } from 'react'
import type { QueueAsk } from '@/components/queue/feed/queue-path'
import type { Selection } from '@/components/queue/queue-desk'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import { MOST_SELECTED, readAll } from './select-all'

interface SelectAllProps {
  selected: Selection
  ask: QueueAsk
  total: number
  onSelect: (selection: Selection) => void
}

/** Selects what the filter finds, also what no screen has shown yet; says when that is not all of it. */
export function SelectAll({ selected, ask, total, onSelect }: SelectAllProps) {
  const [pending, setPending] = useState(false)
  const most = Math.min(total, MOST_SELECTED)
  if (selected.size >= most) {
    return total > MOST_SELECTED ? (
      <span className="text-xs">the most at once, of {total}</span>
    ) : null
  }
  const select = async () => {
    setPending(true)
    const all = await readAll(ask)
    setPending(false)
    if (all.ok) onSelect(all.value)
    else toast.error(all.message)
  }
  return (
    <Button size="sm" variant="ghost" onClick={() => void select()} pending={pending}>
      {total > MOST_SELECTED
        ? `Select the first ${MOST_SELECTED} of ${total}`
        : `Select all ${total} that match`}
    </Button>
  )
}
