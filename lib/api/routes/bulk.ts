import 'server-only'
import { bulkDoc } from '@/lib/api/docs/bulk-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addWrite } from '@/lib/api/endpoint'
import { can } from '@/lib/auth/permissions'
import { fail } from '@/lib/outcome'
import { bulkInput } from '@/lib/tickets/bulk-schema'
import { changeMany } from '@/lib/tickets/mutations/change-many'

/** One thing done to many tickets. */
export function addBulkRoute(app: ApiApp): void {
  addWrite(app, {
    method: 'post',
    path: '/api/v1/tickets/bulk',
    summary: 'Do one thing to many tickets',
    description:
      'Each ticket is changed by itself, so one that is refused stops no other: 200 with a result for each. UNDO takes your own change back that made the version given: of status, assignee or tags where nothing has changed since, a reply with `undoSeconds` while these run.',
    tag: 'Tickets',
    body: bulkInput,
    answer: bulkDoc,
    status: 200,
    versioned: false,
    before: async ({ viewer }) =>
      can(viewer, 'ticket.bulk')
        ? null
        : fail('FORBIDDEN', 'Your role changes one ticket at a time.'),
    run: ({ viewer, options }, input) => changeMany(viewer, input, options),
  })
}
