import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Tx } from '@/lib/db/client'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import type { Outcome } from '@/lib/outcome'
import { findTicket } from '@/lib/tickets/queries'
import { readView } from '@/lib/tickets/read-ticket'
import { type ChangeRequest, recordChange } from '@/lib/tickets/record-change'
import { seenBy } from '@/lib/tickets/seen-by'
import type { TicketView } from '@/lib/tickets/view'

type Decide = (
  tx: Tx,
  ...args: Parameters<ChangeRequest['decide']>
) => ReturnType<ChangeRequest['decide']>

/** One change by one person, in a transaction of its own; the answer is the ticket as it then is. */
export async function changeTicket(
  request: Omit<ChangeRequest, 'decide' | 'ifVersion'> & { viewer: Viewer },
  options: WriteOptions,
  decide: Decide,
): Promise<Outcome<TicketView>> {
  const outcome = await runWrite(options, async (tx) => {
    await recordChange(tx, {
      ...request,
      ...(options.ifVersion !== undefined && { ifVersion: options.ifVersion }),
      decide: (ticket, at) => decide(tx, ticket, at),
    })
    return seenBy(request.viewer, await readView(tx, request.number))
  })
  return showCurrent(outcome, request)
}

/** A stale writer gets the ticket as it is now. */
export async function showCurrent<T>(
  outcome: Outcome<T>,
  { viewer, number }: { viewer: Viewer; number: number },
): Promise<Outcome<T>> {
  if (outcome.ok || outcome.code !== 'STALE') return outcome
  return { ...outcome, current: await findTicket(viewer, number) }
}

/** Whether a user may be given tickets; null for nobody of that address. */
export async function findAssignable(email: string) {
  return db().user.findFirst({
    where: {
      email,
      disabledAt: null,
      role: { in: ['SUPPORT_ENGINEER', 'SUPPORT_LEAD', 'ADMIN'] },
    },
    select: { id: true, email: true, name: true },
  })
}
