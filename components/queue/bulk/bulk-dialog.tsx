'use client'
import { useState } from 'react'
import { BulkReport } from '@/components/bulk/bulk-report'
import { useBulkRun } from '@/components/bulk/use-bulk-run'
import type { Selection } from '@/components/queue/queue-desk'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import type { BulkResult } from '@/lib/tickets/bulk-view'
import { BulkForm, type BulkKind } from './bulk-form'

const TITLES = {
  ASSIGN: 'Assign',
  STATUS: 'Set the status of',
  TAG: 'Tag',
  NO_ACTION: 'No action for',
} as const satisfies Record<BulkKind, string>

interface BulkDialogProps {
  kind: BulkKind
  tickets: Selection
  /** Closes it; what was not done stays selected. */
  onClose: (left: Selection) => void
}

/** One thing for all selected tickets: what, then how it goes, then what became of each. */
export function BulkDialog({ kind, tickets: shown, onClose }: BulkDialogProps) {
  // What was confirmed is what was selected when the dialog opened, whatever the list does meanwhile.
  const [tickets] = useState(shown)
  const run = useBulkRun()
  const close = () => {
    run.stop()
    onClose(run.job?.action.kind === 'UNDO' ? new Map() : leftOf(tickets, run.results))
  }
  const count = `${tickets.size} ticket${tickets.size === 1 ? '' : 's'}`
  return (
    <Dialog defaultOpen onOpenChange={(open) => !open && close()}>
      <DialogContent title={`${TITLES[kind]} ${count}`}>
        {run.job ? (
          <BulkReport run={run} onClose={close} />
        ) : (
          <BulkForm
            kind={kind}
            onAction={(action) => {
              const named = [...tickets].map(([number, version]) => ({ number, version }))
              run.start({ tickets: named, action })
            }}
          />
        )}
      </DialogContent>
    </Dialog>
  )
}

/** What is still to be done: refused, changed meanwhile, or not tried. */
function leftOf(tickets: Selection, results: readonly BulkResult[]): Selection {
  const left = new Map(tickets)
  for (const { number, why } of results) if (why === null) left.delete(number)
  return left
}
