import 'server-only'
import { z } from '@hono/zod-openapi'
import { receiptsDoc } from '@/lib/api/docs/receipt-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addRead } from '@/lib/api/endpoint'
import { problemOf } from '@/lib/api/problem'
import { json } from '@/lib/api/respond'
import { noSuchTicket, ticketNumber } from '@/lib/api/ticket-gate'
import { listReceipts } from '@/lib/receipts/queries'

/** What the clocks of a ticket counted. */
export function addReceiptRoute(app: ApiApp): void {
  addRead(app, {
    path: '/api/v1/tickets/{number}/clocks',
    summary: 'The receipts of a ticket’s clocks',
    description:
      'SLA and goal of the first response, then what runs, then earlier answers and promises, newest first.',
    tag: 'Tickets',
    query: z.strictObject({}),
    answers: { 200: receiptsDoc },
    refusals: [404, 422],
    run: async ({ c, viewer }) => {
      const items = await listReceipts(viewer, ticketNumber(c))
      return items ? json(200, { items }) : problemOf(noSuchTicket(c))
    },
  })
}
