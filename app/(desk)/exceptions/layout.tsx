import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { canSome } from '@/lib/auth/permissions'
import { requireViewer } from '@/lib/auth/session'

/** Stands around the loading states: once these are on their way, an answer can no longer become a 404. */
export default async function ExceptionsLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer('/exceptions')
  if (!canSome(viewer, 'exception.see')) notFound()
  return children
}
