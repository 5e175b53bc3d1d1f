import type { QueueParams } from './search-params'

/** Without any of the filter's parts. */
export const NO_FILTER = {
  segment: [],
  priority: [],
  status: [],
  assignee: '',
} satisfies Partial<QueueParams>

/** The address of a list, as `loadQueueParams` reads it; what is usual is left out. */
export function queueAddress({ lane, assignee, ...lists }: QueueParams): string {
  const query = new URLSearchParams()
  if (lane !== 'ranked') query.set('lane', lane)
  for (const [name, values] of Object.entries(lists)) {
    if (values.length > 0) query.set(name, values.join())
  }
  if (assignee) query.set('assignee', assignee)
  // A comma may stand in a query as it is, and reads better.
  return query.size > 0 ? `/queue?${query.toString().replaceAll('%2C', ',')}` : '/queue'
}

/** How many of the filter's parts narrow the list. */
export function countFilters(params: QueueParams): number {
  const lists = [params.segment, params.priority, params.status]
  return lists.filter((list) => list.length > 0).length + (params.assignee ? 1 : 0)
}
