import type { ReactNode } from 'react'
import { requireTicket } from './require-ticket'

interface TicketLayoutProps {
  params: Promise<{ number: string }>
  children: ReactNode
}

/** Stands around the loading state: once that is on its way, an answer can no longer become a 404. */
export default async function TicketLayout({ params, children }: TicketLayoutProps) {
  await requireTicket((await params).number)
  return children
}
