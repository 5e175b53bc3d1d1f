import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { InternalTicketForm } from '@/components/tickets/internal-ticket-form'
import { can } from '@/lib/auth/permissions'
import { requireViewer } from '@/lib/auth/session'
import { createInternalTicketAction } from '../actions'

export const metadata: Metadata = { title: 'Open internal work' }

export default async function NewInternalTicketPage() {
  const viewer = await requireViewer('/tickets/new/internal')
  if (!can(viewer, 'ticket.open')) notFound()
  return (
    <div className="mx-auto w-full max-w-2xl p-3 sm:p-5">
      <h1 className="mb-1 font-semibold text-xl">Open internal work</h1>
      <p className="mb-4 text-muted-foreground text-sm">It is P3 and has no severity (R20).</p>
      <InternalTicketForm person={viewer.id} create={createInternalTicketAction} />
    </div>
  )
}
