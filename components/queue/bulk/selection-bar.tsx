'use client'
import { Ban, CircleDot, Scale, Tag, UserPlus, X } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { DeedButton } from '@/components/keyboard/deed-button'
import type { QueueFeed } from '@/components/queue/feed/queue-feed'
import type { QueueAsk } from '@/components/queue/feed/queue-path'
import { type Selection, useQueueDesk } from '@/components/queue/queue-desk'
import { NOTHING_SELECTED } from '@/components/queue/toggle-range'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { useShortcuts } from '@/lib/keyboard/use-shortcuts'
import type { BulkKind } from './bulk-form'
import { SelectAll } from './select-all-button'

const BulkDialog = lazy(() =>
  import('./bulk-dialog').then((module) => ({ default: module.BulkDialog })),
)

export interface SelectionBarProps {
  feed: QueueFeed
  selected: Selection
  /** The list in which they were selected, and how many tickets it has. */
  ask: QueueAsk
  total: number
  onSelect: (selection: Selection) => void
}

/** What can be done with the selected rows. */
export function SelectionBar({ feed, selected, ask, total, onSelect }: SelectionBarProps) {
  const { rights, compare } = useQueueDesk()
  const [kind, setKind] = useState<BulkKind | null>(null)
  useSelectionKeys(rights, setKind)
  const [a, b] = [...selected.keys()]
  const pair = rights.compare && selected.size === 2 && a !== undefined && b !== undefined
  return (
    <>
      <div
        role="toolbar"
        aria-label="Selected tickets"
        className="fixed bottom-4 left-1/2 z-30 flex w-max max-w-[calc(100vw-1rem)] -translate-x-1/2 flex-wrap items-center justify-center gap-2 rounded-lg border border-border bg-popover py-1.5 pr-1.5 pl-3 shadow-lg"
      >
        <span role="status" className="nums text-muted-foreground">
          {selected.size} selected
        </span>
        {rights.bulk && <SelectAll {...{ selected, ask, total, onSelect }} />}
        {rights.bulk && <Deeds onDeed={setKind} />}
        {pair && (
          <Button size="sm" onClick={() => compare(a, b)}>
            <Scale aria-hidden />
            Why is one before the other?
          </Button>
        )}
        <IconButton label="Clear the selection" onClick={() => onSelect(NOTHING_SELECTED)}>
          <X aria-hidden />
        </IconButton>
      </div>
      <Suspense>
        {kind && (
          <BulkDialog
            kind={kind}
            tickets={asSeen(selected, feed)}
            onClose={(left) => {
              setKind(null)
              onSelect(left)
            }}
          />
        )}
      </Suspense>
    </>
  )
}

/** The keys of a row act on the selection while there is one. */
function useSelectionKeys(rights: { bulk: boolean }, onDeed: (kind: BulkKind) => void): void {
  const at = { group: 'Selected tickets' }
  useShortcuts(
    rights.bulk
      ? [
          { ...at, deed: 'assign', label: 'Assign the selected', run: () => onDeed('ASSIGN') },
          { ...at, deed: 'status', label: 'Status of the selected', run: () => onDeed('STATUS') },
          { ...at, deed: 'tag', label: 'Tags of the selected', run: () => onDeed('TAG') },
          {
            ...at,
            deed: 'no-action',
            label: 'No action for the selected',
            run: () => onDeed('NO_ACTION'),
          },
        ]
      : [],
  )
}

function Deeds({ onDeed }: { onDeed: (kind: BulkKind) => void }) {
  return (
    <>
      <DeedButton deed="assign" size="sm" onClick={() => onDeed('ASSIGN')}>
        <UserPlus aria-hidden />
        Assign
      </DeedButton>
      <DeedButton deed="status" size="sm" onClick={() => onDeed('STATUS')}>
        <CircleDot aria-hidden />
        Status
      </DeedButton>
      <DeedButton deed="tag" size="sm" onClick={() => onDeed('TAG')}>
        <Tag aria-hidden />
        Tags
      </DeedButton>
      <DeedButton deed="no-action" size="sm" onClick={() => onDeed('NO_ACTION')}>
        <Ban aria-hidden />
        No action
      </DeedButton>
    </>
  )
}

/** The versions as the screen shows them now; of rows that have left it, as they were when selected. */
function asSeen(selected: Selection, feed: QueueFeed): Selection {
  const seen = new Map(selected)
  for (const { number, version } of feed.getSnapshot().items) {
    if (seen.has(number)) seen.set(number, version)
  }
  return seen
}
