import { redirect } from 'next/navigation'
import { can } from '@/lib/auth/permissions'
import { requireViewer } from '@/lib/auth/session'

/** Where one's work is: Customer Engineers begin at their desk, everybody else at the queue. */
export default async function Home() {
  const viewer = await requireViewer('/')
  redirect(can(viewer, 'pre-sales.request') ? '/pre-sales' : '/queue')
}
