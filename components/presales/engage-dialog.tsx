'use client'
import { useState } from 'react'
import { useTicketDesk } from '@/components/tickets/desk-context'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import type { TicketView } from '@/lib/tickets/view'
import { partValuesOf } from './part-values'
import { PartsForm } from './parts-form'

/** Turns the conversation with a prospect into a request to Support. */
export function EngageDialog({ onClose }: { onClose: () => void }) {
  const { actions, ticket } = useTicketDesk()
  const [initial] = useState(() => partValuesOf(knownOf(ticket)))
  return (
    <Dialog defaultOpen onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Engage Support"
        description="The ticket joins the queue. From then on your words go to Support, and theirs come to you."
        className="max-w-2xl"
      >
        <PartsForm
          form="engage"
          initial={initial}
          deed="Engage Support"
          send={actions.engage}
          onDone={onClose}
        />
      </DialogContent>
    </Dialog>
  )
}

/** What the prospect said already. */
function knownOf({ subject, messages }: TicketView) {
  const first = messages.find(({ kind }) => kind === 'REQUESTER')
  return { summary: subject, attemptedAndExpected: first?.body.trim() ?? '' }
}
