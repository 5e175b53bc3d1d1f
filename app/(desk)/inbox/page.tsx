import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { InboxScreen } from '@/components/inbox/inbox-screen'
import { requireViewer } from '@/lib/auth/session'
import { listInbox } from '@/lib/notifications/queries'

export const metadata: Metadata = { title: 'Inbox' }

const LINES = 30

interface PageProps {
  searchParams: Promise<{ show?: string | string[]; after?: string | string[] }>
}

export default async function InboxPage({ searchParams }: PageProps) {
  const viewer = await requireViewer('/inbox')
  const params = await searchParams
  const show = params.show === 'all' ? 'all' : 'unread'
  const after = typeof params.after === 'string' ? params.after : undefined
  const page = await listInbox(viewer, { limit: LINES, after, show })
  // A place that is none: the list from its beginning.
  if (!page.ok) redirect('/inbox')
  return <InboxScreen page={page.value} show={show} continued={after !== undefined} />
}
