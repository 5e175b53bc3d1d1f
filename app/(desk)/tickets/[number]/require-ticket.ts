import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireViewer } from '@/lib/auth/session'
import { findTicket } from '@/lib/tickets/queries'

/** A ticket's number as the address has it; null for what is no number of a ticket. */
function parseNumber(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}

/** The ticket of an address and who looks at it, read once a request; what they may not see is not there. */
export const requireTicket = cache(async (text: string) => {
  const number = parseNumber(text)
  if (number === null) notFound()
  const viewer = await requireViewer(`/tickets/${number}`)
  const ticket = await findTicket(viewer, number)
  if (!ticket) notFound()
  return { viewer, ticket }
})
