import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { orThrow } from '@/lib/outcome'
import type { WorkloadMode } from '@/lib/priority/types'
import { listQueue } from '@/lib/queue/queries'

/** Whoever may see everything; reading asks for no more than the role. */
export const READER: Viewer = {
  id: '00000000-0000-7000-8000-00000000000a',
  email: 'reader@example.com',
  name: 'Reader',
  role: 'ADMIN',
}

/** The ranked list, read page by page as a client would. */
export async function pageThrough(limit: number) {
  const rows: { number: number; position: number | null }[] = []
  let after: string | undefined
  do {
    const page = orThrow(await listQueue(READER, { lane: 'ranked', limit, after }))
    rows.push(...page.items.map(({ number, position }) => ({ number, position })))
    after = page.next ?? undefined
  } while (after)
  return rows
}

/** Switches the mode without a person. */
export async function setMode(mode: WorkloadMode): Promise<void> {
  await db().queueState.updateMany({ where: { id: 1 }, data: { mode } })
}

/** The list that the pages must give: these numbers, from 1, without a gap. */
export function inPositions(numbers: readonly number[]) {
  return numbers.map((number, index) => ({ number, position: index + 1 }))
}
