import 'server-only'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { tellOfPlace } from '@/lib/notifications/notify'
import type { SwapRow } from '@/lib/schedule/schedule-rows'
import { dateWords, spanWords } from '@/lib/schedule/zone'

interface Telling {
  kind: 'SWAP_ASKED' | 'SWAP_DECIDED'
  to: readonly string[]
}

/** A line in the inboxes of those whom a step of a swap concerns. */
export async function tellOfSwap(tx: Tx, swap: SwapRow, { kind, to }: Telling): Promise<void> {
  const { timeZone } = await tx.shift.findUniqueOrThrow({
    where: { id: swap.shiftId },
    select: { timeZone: true },
  })
  await tellOfPlace(
    tx,
    {
      place: 'schedule',
      about: occurrenceWords(timeZone, swap.from.getTime(), swap.until.getTime()),
      occasion: BigInt(swap.number),
      at: now(),
    },
    to.map((userId) => ({ userId, kind })),
  )
}

/** `Mon 09:00–17:00, 30 Nov (Europe/Berlin)`, without anybody's name. */
export function occurrenceWords(timeZone: string, from: number, until: number): string {
  const [, ...date] = dateWords(timeZone, from).split(' ')
  return `${spanWords(timeZone, from, until)}, ${date.join(' ')} (${timeZone})`
}
