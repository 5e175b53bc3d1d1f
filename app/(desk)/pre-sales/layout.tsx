import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { requireViewer } from '@/lib/auth/session'
import { canSeeDesk } from '@/lib/presales/may-see'

/** Stands around the loading state: once that is on its way, an answer can no longer become a 404. */
export default async function PreSalesLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer('/pre-sales')
  if (!canSeeDesk(viewer)) notFound()
  return children
}
