import type { LaneName, QueueFilter } from '@/lib/queue/view'

export interface QueueAsk {
  lane: LaneName
  filter: QueueFilter
}

/** The address of a page of the order. */
export function queuePath(
  { lane, filter }: QueueAsk,
  place: { after: string | null; limit: number },
): string {
  const query = new URLSearchParams({ lane, limit: String(place.limit) })
  if (place.after !== null) query.set('after', place.after)
  for (const [name, value] of Object.entries(filter)) query.set(name, String(value))
  return `/api/v1/queue?${query}`
}
