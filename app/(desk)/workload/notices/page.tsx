import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NoSurge } from '@/components/notices/no-surge'
import { NoticesScreen } from '@/components/notices/notices-screen'
import { can } from '@/lib/auth/permissions'
import { requireViewer } from '@/lib/auth/session'
import { listNotices } from '@/lib/notices/queries'

export const metadata: Metadata = { title: 'Notices' }

const ROWS = 200

export default async function NoticesPage() {
  const viewer = await requireViewer('/workload/notices')
  if (!can(viewer, 'notice.send')) notFound()
  const page = await listNotices(viewer, { limit: ROWS })
  return page.ok ? <NoticesScreen page={page.value} /> : <NoSurge />
}
