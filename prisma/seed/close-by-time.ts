import { runWrite } from '@/lib/db/run-write'
import { done } from '@/lib/outcome'
import { recordChange } from '@/lib/tickets/record-change'
import type { Case } from './case'
import { push } from './steps'

/** A solved ticket is closed by time, which no person may do by hand. */
export function closeByTime(told: Case, part: number): void {
  const close = () =>
    runWrite({}, (tx) =>
      recordChange(tx, {
        number: told.ticket.number,
        viewer: null,
        action: 'ticket.set-status',
        decide: async (ticket) =>
          done({
            type: 'STATUS_CHANGED',
            set: { status: 'CLOSED' },
            detail: { from: ticket.status, to: 'CLOSED' },
          }),
      }),
    )
  push(told, part, close)
}
