import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { can } from '@/lib/auth/permissions'
import { requireViewer } from '@/lib/auth/session'

/** Stands around the loading state: once that is on its way, an answer can no longer become a 404. */
export default async function NoticesLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer('/workload/notices')
  if (!can(viewer, 'notice.send')) notFound()
  return children
}
