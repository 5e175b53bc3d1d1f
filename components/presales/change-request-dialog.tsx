'use client'
import { useState } from 'react'
import { useTicketDesk } from '@/components/tickets/desk-context'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import type { RequestView } from '@/lib/tickets/view'
import { partsPatch, partValuesOf } from './part-values'
import { PartsForm } from './parts-form'

interface ChangeRequestDialogProps {
  request: RequestView
  onClose: () => void
}

/** Keeps the parts of a request true; whoever has the ticket hears of it. */
export function ChangeRequestDialog({ request, onClose }: ChangeRequestDialogProps) {
  const { actions } = useTicketDesk()
  const [initial] = useState(() => partValuesOf(partsOf(request)))
  return (
    <Dialog defaultOpen onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Change the request"
        description="Whoever has the ticket is told which parts changed."
        className="max-w-2xl"
      >
        <PartsForm
          form="request"
          initial={initial}
          deed="Save the request"
          send={(target, fields) => actions.changeRequest(target, partsPatch(fields, request))}
          onDone={onClose}
        />
      </DialogContent>
    </Dialog>
  )
}

function partsOf({ prospect: _, prospectName: __, missing: ___, ...parts }: RequestView) {
  return parts
}
