import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '@/lib/db/client'
import { listRunning, type StandingTicket, storeWatches } from './store-watches'

/** Watches the clocks that run after a change of one ticket, where they are others than before. */
export async function followClocks(
  tx: Tx,
  before: StandingTicket,
  after: StandingTicket,
): Promise<void> {
  const unknown = { promisedAt: null }
  const [ran, runs] = [
    await listRunning(tx, before, unknown),
    await listRunning(tx, after, unknown),
  ]
  if (!isDeepStrictEqual(ran, runs)) await storeWatches(tx, [after])
}
