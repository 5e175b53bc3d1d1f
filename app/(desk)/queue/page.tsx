import type { Metadata } from 'next'
import Link from 'next/link'
import type { SearchParams } from 'nuqs/server'
import { QueueScreen } from '@/components/queue/queue-screen'
import { filterOf, loadQueueParams } from '@/components/queue/search-params'
import type { NumberOne } from '@/components/queue/use-number-one'
import { can, canSome } from '@/lib/auth/permissions'
import { requireViewer } from '@/lib/auth/session'
import type { Viewer } from '@/lib/auth/viewer'
import { orThrow } from '@/lib/outcome'
import { listQueue } from '@/lib/queue/queries'
import type { QueuePage } from '@/lib/queue/view'
import { findTicket } from '@/lib/tickets/queries'
import { skipAction, takeAction, takeNextAction } from './actions'

export const metadata: Metadata = { title: 'Queue' }

/** More than a screen shows; the browser reads on by itself. */
const FIRST_LIMIT = 14
const ACTIONS = { take: takeAction, takeNext: takeNextAction, skip: skipAction }

export default async function QueuePageRoute({
  searchParams,
}: {
  searchParams: Promise<SearchParams>
}) {
  const viewer = await requireViewer('/queue')
  const params = await loadQueueParams(searchParams)
  const ask = { lane: params.lane, filter: filterOf(params, viewer.email) }
  const page = orThrow(await listQueue(viewer, { ...ask, limit: FIRST_LIMIT }))
  const isWhole = ask.lane === 'ranked' && Object.keys(ask.filter).length === 0
  const numberOne = await findNumberOne(viewer, isWhole ? page : null)
  return (
    <QueueScreen
      params={params}
      first={{ ask, page, limit: FIRST_LIMIT }}
      numberOne={numberOne}
      rights={rightsOf(viewer)}
      reader={{ email: viewer.email, name: viewer.name }}
      actions={ACTIONS}
      views={<WallLink />}
    />
  )
}

/** Rendered on the server: the queue's page has no JavaScript to spare. */
function WallLink() {
  return (
    <Link
      href="/queue/wall"
      prefetch={false}
      className="rounded px-1 text-muted-foreground text-xs underline-offset-2 hover:text-foreground hover:underline"
    >
      Wall
    </Link>
  )
}

/** The head of the order that the viewer may see, whatever the list below is narrowed to. */
async function findNumberOne(viewer: Viewer, page: QueuePage | null): Promise<NumberOne | null> {
  const head = page ?? orThrow(await listQueue(viewer, { lane: 'ranked', limit: 1 }))
  const item = head.items[0]
  if (!item) return null
  const ticket = await findTicket(viewer, item.number)
  return { item, explanation: ticket?.explanation ?? [] }
}

/** What one may do with at least some of the tickets one sees. */
function rightsOf(viewer: Viewer) {
  return {
    take: can(viewer, 'queue.take'),
    skip: can(viewer, 'queue.take'),
    reply: canSome(viewer, 'ticket.reply'),
    note: canSome(viewer, 'ticket.note'),
    triage: canSome(viewer, 'ticket.triage'),
    assign: canSome(viewer, 'ticket.assign'),
    setStatus: canSome(viewer, 'ticket.set-status'),
    compare: canSome(viewer, 'queue.compare'),
    bulk: can(viewer, 'ticket.bulk'),
  }
}
