'use client'
import { lazy, Suspense, useState } from 'react'
import { useTicketDesk } from '@/components/tickets/desk-context'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { waitsForCe } from './waits-for-ce'

const EngageDialog = lazy(() =>
  import('./engage-dialog').then((module) => ({ default: module.EngageDialog })),
)

/** Tells a Customer Engineer that it is their turn (R40), and how to get Support in. */
export function EngagePanel() {
  const { ticket, rights } = useTicketDesk()
  const [open, setOpen] = useState(false)
  if (!rights.request || !waitsForCe(ticket)) return null
  return (
    <>
      <Alert title="This prospect wrote directly and waits for you">
        <p>
          Your reply below goes to them. Support has not been asked: the ticket is not in the queue.
        </p>
        <Button variant="primary" className="my-2" onClick={() => setOpen(true)}>
          Engage Support
        </Button>
      </Alert>
      <Suspense>{open && <EngageDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
