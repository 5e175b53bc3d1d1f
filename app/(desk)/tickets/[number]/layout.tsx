import type { ReactNode } from 'react'
import { NoteVisit } from '@/components/search/note-visit'
import { requireTicket } from './require-ticket'

interface TicketLayoutProps {
  params: Promise<{ number: string }>
  children: ReactNode
}

/** Stands around the loading state: once that is on its way, an answer can no longer become a 404. */
export default async function TicketLayout({ params, children }: TicketLayoutProps) {
  const { ticket } = await requireTicket((await params).number)
  return (
    <>
      <NoteVisit number={ticket.number} />
      {children}
    </>
  )
}
