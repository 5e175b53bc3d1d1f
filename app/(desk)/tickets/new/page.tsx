import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NewTicketForm } from '@/components/tickets/new-ticket-form'
import { canSome } from '@/lib/auth/permissions'
import { requireViewer } from '@/lib/auth/session'
import { createTicketAction, findAccountsAction } from './actions'

export const metadata: Metadata = { title: 'Open a ticket' }

export default async function NewTicketPage() {
  const viewer = await requireViewer('/tickets/new')
  if (!canSome(viewer, 'ticket.open')) notFound()
  return (
    <div className="mx-auto w-full max-w-2xl p-3 sm:p-5">
      <h1 className="mb-4 font-semibold text-xl">Open a ticket on someone’s behalf</h1>
      <NewTicketForm
        person={viewer.id}
        findAccounts={findAccountsAction}
        create={createTicketAction}
      />
    </div>
  )
}
