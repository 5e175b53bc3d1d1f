import { fetchJson } from '@/components/queue/feed/fetch-json'
import { type QueueAsk, queuePath } from '@/components/queue/feed/queue-path'
import type { Selection } from '@/components/queue/queue-desk'
import { done, type Outcome } from '@/lib/outcome'
import type { QueuePage } from '@/lib/queue/view'

/** So many at once at most: what the server takes in one call. */
export const MOST_SELECTED = 500
const PAGE = 200

/** All tickets of a list from its head, up to the most that can be selected. */
export async function readAll(ask: QueueAsk): Promise<Outcome<Selection>> {
  const all = new Map<number, number>()
  let after: string | null = null
  while (all.size < MOST_SELECTED) {
    const limit = Math.min(PAGE, MOST_SELECTED - all.size)
    const page: Outcome<QueuePage> = await fetchJson<QueuePage>(queuePath(ask, { after, limit }))
    if (!page.ok) return page
    for (const { number, version } of page.value.items) all.set(number, version)
    after = page.value.next
    if (after === null) break
  }
  return done(all)
}
