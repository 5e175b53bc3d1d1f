import { fetchJson } from '@/components/queue/feed/fetch-json'
import type { Failure, Outcome } from '@/lib/outcome'
import type { BulkAction, BulkTicket } from '@/lib/tickets/bulk-schema'
import type { BulkResult, BulkView } from '@/lib/tickets/bulk-view'
import { UNDO_MS } from '@/lib/tickets/undo-reply'

export interface BulkJob {
  tickets: readonly BulkTicket[]
  action: BulkAction
}

/** Small enough that progress is seen, large enough that 500 tickets are 20 calls. */
const CHUNK = 25

/** For how long the replies of a job wait to be sent: ten seconds from when the last of them is written. */
export function undoSecondsFor(tickets: number): number {
  return UNDO_MS / 1000 + Math.ceil(tickets / CHUNK) - 1
}

interface Watch {
  onResults: (results: BulkResult[]) => void
  isStopped: () => boolean
}

/**
 * Sends a job in parts, one after the other, and tells of each. Ends with why it could not go on; null when it came
 * to its end or was stopped between two parts.
 */
export async function sendBulk(
  { tickets, action }: BulkJob,
  watch: Watch,
): Promise<Failure | null> {
  for (let start = 0; start < tickets.length; start += CHUNK) {
    if (watch.isStopped()) return null
    const part = { tickets: tickets.slice(start, start + CHUNK), action }
    const sent = await sendPart(JSON.stringify(part))
    if (!sent.ok) return sent
    watch.onResults(sent.value.results)
  }
  return null
}

/** A part whose answer got lost is asked for again under its key: what it did is not done twice. */
async function sendPart(body: string): Promise<Outcome<BulkView>> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': newKey() }
  const send = () => fetchJson<BulkView>('/api/v1/tickets/bulk', { method: 'POST', headers, body })
  const first = await send()
  return !first.ok && first.code === 'BUSY' ? send() : first
}

function newKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-')
}
