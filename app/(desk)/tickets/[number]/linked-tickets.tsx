import { cache } from 'react'
import { LinksPanel } from '@/components/links/links-panel'
import { MergeLine } from '@/components/links/merge-line'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { listLinks } from '@/lib/tickets/link-queries'
import { linkAction, mergeAction, splitAction, unlinkAction, unmergeAction } from './link-actions'

const ACTIONS = {
  link: linkAction,
  unlink: unlinkAction,
  merge: mergeAction,
  unmerge: unmergeAction,
  split: splitAction,
}

/** Read once a request, for the header and the panel. */
const linksOf = cache((viewer: Viewer, number: number) => listLinks(viewer, number))

interface TicketOf {
  viewer: Viewer
  number: number
}

/** The panel of linked tickets, with what the viewer may do in it. */
export async function LinkedTickets({ viewer, number }: TicketOf) {
  const links = await linksOf(viewer, number)
  const rights = {
    link: can(viewer, 'ticket.link'),
    merge: can(viewer, 'ticket.merge'),
    bulk: can(viewer, 'ticket.bulk'),
  }
  return <LinksPanel links={links} rights={rights} actions={ACTIONS} />
}

/** The line of the header that says where a ticket went, or what came into it. */
export async function MergedTickets({ viewer, number }: TicketOf) {
  const links = await linksOf(viewer, number)
  const mayMerge = can(viewer, 'ticket.merge')
  return <MergeLine links={links} mayMerge={mayMerge} unmerge={unmergeAction} />
}
