'use client'
import { ReasonForm } from '@/components/tickets/reason-form'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import type { QueueItem } from '@/lib/queue/view'
import type { QueueActions } from './queue-desk'

export interface SkipDialogProps {
  item: Pick<QueueItem, 'number'>
  skip: QueueActions['skip']
  onClose: () => void
}

/** Passes over a ticket in one's own "take next"; the order stays as it is, the reason is kept. */
export function SkipDialog({ item, skip, onClose }: SkipDialogProps) {
  return (
    <Dialog defaultOpen onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={`Pass over #${item.number}`}
        description="Your “take next” leaves it out for an hour, or until it changes. Its place in the order stays."
      >
        <ReasonForm
          deed="Pass over"
          send={(reason) => skip(item.number, reason)}
          onDone={onClose}
        />
      </DialogContent>
    </Dialog>
  )
}
