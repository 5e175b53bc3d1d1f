import { LinksPanel } from '@/components/links/links-panel'
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

/** The panel of linked tickets, with what the viewer may do in it. */
export async function LinkedTickets({ viewer, number }: { viewer: Viewer; number: number }) {
  const links = await listLinks(viewer, number)
  const rights = {
    link: can(viewer, 'ticket.link'),
    merge: can(viewer, 'ticket.merge'),
    bulk: can(viewer, 'ticket.bulk'),
  }
  return <LinksPanel links={links} rights={rights} actions={ACTIONS} />
}
