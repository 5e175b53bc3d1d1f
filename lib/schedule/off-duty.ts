import 'server-only'
import { db, type Tx } from '@/lib/db/client'
import { dutiesOf } from './duty'
import { offSince } from './off-since'
import { readPlan } from './plan'

/** So far back somebody's last duty is looked for: a long time off lies behind it. */
const BACK_MS = 42 * 24 * 3_600_000

/** Somebody whose shift has ended, or whose time off has begun, and since when. */
export interface OffDuty {
  userId: string
  since: Date
}

/** Those who were on duty in the last weeks and are not at `at`. */
export async function listOffDuty(at: Date, tx: Tx = db()): Promise<OffDuty[]> {
  const { occurrences, off } = await readPlan(
    new Date(at.getTime() - BACK_MS),
    new Date(at.getTime() + 1),
    tx,
  )
  return offSince(dutiesOf(occurrences, off), at.getTime()).map(({ userId, since }) => ({
    userId,
    since: new Date(since),
  }))
}
