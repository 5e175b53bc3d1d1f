import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextScreen } from '@/components/next/next-screen'
import { can } from '@/lib/auth/permissions'
import { requireViewer } from '@/lib/auth/session'
import { getOwnCapacity, listTeam } from '@/lib/capacity/queries'
import { findNextTicket } from '@/lib/queue/next-ticket'
import { skipAction, takeAction } from '../queue/actions'
import { setCapacityAction } from './actions'

export const metadata: Metadata = { title: 'Next' }

const ACTIONS = { take: takeAction, skip: skipAction, setCapacity: setCapacityAction }

/** One ticket at a time: the viewer's next, and why it is. */
export default async function NextPage() {
  const viewer = await requireViewer('/next')
  if (!can(viewer, 'queue.take')) notFound()
  const [ticket, capacity, team] = await Promise.all([
    findNextTicket(viewer),
    getOwnCapacity(viewer.id),
    listTeam(viewer),
  ])
  return (
    <NextScreen
      ticket={ticket}
      capacity={capacity}
      full={team.filter((member) => member.capacity.atCapacity)}
      reader={{ email: viewer.email }}
      actions={ACTIONS}
    />
  )
}
