import { sendJson } from '@/components/queue/feed/fetch-json'
import type { Outcome } from '@/lib/outcome'

/** Marks lines as read, or all of them; the new count comes to every tab by the stream. */
export function markRead(which: { ids: string[] } | { all: true }): Promise<Outcome<unknown>> {
  return sendJson('/api/v1/inbox/read', { method: 'POST', body: which })
}
