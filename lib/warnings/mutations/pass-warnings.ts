import 'server-only'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { policyContext } from '@/lib/policy/context'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import { warningsOf } from '@/lib/priority/warnings'
import { toFacts } from '@/lib/tickets/ticket-facts'
import { listTicketRows } from '@/lib/tickets/ticket-row'
import { readWatched } from '@/lib/warnings/read-watched'
import { listRunning, storeWatches } from '@/lib/warnings/store-watches'
import { toWarningRow } from '@/lib/warnings/warning-row'

/** Takes what is due by now as told: it came due before anybody watched, as in data that is filled in. */
export async function passWarnings(tx: Tx): Promise<void> {
  const at = now()
  const watches = await tx.clockWatch.findMany({
    where: { nextAt: { lte: at } },
    select: { ticketNumber: true },
  })
  const numbers = watches.map(({ ticketNumber }) => ticketNumber)
  const watched = await readWatched(tx, numbers)
  for (const row of await listTicketRows(tx, numbers)) {
    const found = watched.get(row.number)
    if (!found) continue
    const ticket = { row, evaluation: evaluateTicket(toFacts(row), await policyContext(tx, row)) }
    const due = (await listRunning(tx, ticket, found))
      .flatMap(warningsOf)
      .filter((warning) => warning.at <= at.getTime())
    const passed = { outcome: 'PASSED' as const, at }
    const data = due.map((warning) => toWarningRow(row.number, { warning, ...passed }))
    await tx.clockWarning.createMany({ data, skipDuplicates: true })
    await storeWatches(tx, [ticket])
  }
}
