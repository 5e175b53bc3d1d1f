import 'server-only'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { toDate } from '@/lib/schedule/plan'
import { SWAP } from '@/lib/schedule/schedule-rows'
import { tellOfSwap } from './tell-of-swap'

/** Which runs of a shift: all, those from a local date on, or that of one date. */
export type WhichRuns = null | { since: string } | { date: string }

/** Swaps of runs that the plan does not have any more are off, and both hear of it. */
export async function withdrawSwapsOf(tx: Tx, shiftId: string, which: WhichRuns): Promise<void> {
  const dates = datesOf(which)
  const open = await tx.shiftSwap.findMany({
    where: {
      state: 'ASKED',
      OR: [
        { shiftId, ...(dates && { date: dates }) },
        { backShiftId: shiftId, ...(dates && { backDate: dates }) },
      ],
    },
    select: SWAP,
  })
  for (const swap of open) {
    await tx.shiftSwap.updateMany({
      where: { id: swap.id },
      data: { state: 'WITHDRAWN', decidedAt: now(), version: swap.version + 1 },
    })
    await tellOfSwap(tx, swap, { kind: 'SWAP_DECIDED', to: [swap.fromId, swap.toId] })
  }
}

function datesOf(which: WhichRuns) {
  if (which === null) return null
  return 'date' in which ? toDate(which.date) : { gte: toDate(which.since) }
}
