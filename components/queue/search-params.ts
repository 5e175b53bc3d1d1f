// The library that reads addresses weighs 8 kB in a browser, which only writes them: queue-address.ts.
import 'server-only'
import {
  createLoader,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { PRIORITIES, SEGMENTS, TICKET_STATUSES } from '@/lib/priority/types'
import { LANES, type QueueFilter } from '@/lib/queue/view'

/** What the address of the queue holds: the lane and what it is narrowed to. */
const QUEUE_PARAMS = {
  lane: parseAsStringLiteral(LANES).withDefault('ranked'),
  segment: parseAsArrayOf(parseAsStringLiteral(SEGMENTS)).withDefault([]),
  priority: parseAsArrayOf(parseAsStringLiteral(PRIORITIES)).withDefault([]),
  status: parseAsArrayOf(parseAsStringLiteral(TICKET_STATUSES)).withDefault([]),
  /** `me`, `none` or an email. */
  assignee: parseAsString.withDefault(''),
}

export type QueueParams = inferParserType<typeof QUEUE_PARAMS>

/** Reads them on the server; what is not understood counts as absent. */
export const loadQueueParams = createLoader(QUEUE_PARAMS)

/** The filter that the address asks for; `me` is the viewer. */
export function filterOf(params: QueueParams, viewerEmail: string): QueueFilter {
  const { segment, priority, status, assignee } = params
  return {
    ...(segment.length > 0 && { segment }),
    ...(priority.length > 0 && { priority }),
    ...(status.length > 0 && { status }),
    ...(assignee && { assignee: assignee === 'me' ? viewerEmail : assignee }),
  }
}
