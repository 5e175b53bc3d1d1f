import type { Metadata } from 'next'
import { z } from 'zod'
import { DeskScreen } from '@/components/presales/desk-screen'
import { can, grantOf } from '@/lib/auth/permissions'
import { requireViewer } from '@/lib/auth/session'
import { fail } from '@/lib/outcome'
import { canSeeDesk } from '@/lib/presales/may-see'
import { listDesk } from '@/lib/presales/queries'
import { DESK_LISTS } from '@/lib/presales/view'

export const metadata: Metadata = { title: 'Pre-sales' }

const LIMIT = 50
const OWN_LISTS = ['requests', 'with-ce'] as const

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function PreSalesPage({ searchParams }: PageProps) {
  const viewer = await requireViewer('/pre-sales')
  const all = grantOf(viewer.role, 'ticket.see') === 'yes'
  const lists = all ? DESK_LISTS : OWN_LISTS
  const asked = z.object({
    list: z.enum(lists).default('requests').catch('requests'),
    after: z.string().optional().catch(undefined),
  })
  const { list, after } = asked.parse(await searchParams)
  const page = canSeeDesk(viewer)
    ? await listDesk(viewer, { list, limit: LIMIT, after })
    : fail('FORBIDDEN', 'Your role may not see pre-sales requests.')
  const rights = { file: can(viewer, 'pre-sales.request'), all }
  return <DeskScreen list={list} lists={lists} page={page} after={after} rights={rights} />
}
