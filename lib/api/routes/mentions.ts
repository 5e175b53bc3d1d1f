import 'server-only'
import { z } from '@hono/zod-openapi'
import type { ApiApp } from '@/lib/api/document-call'
import { addRead } from '@/lib/api/endpoint'
import { problemOf } from '@/lib/api/problem'
import { json } from '@/lib/api/respond'
import { ticketNumber } from '@/lib/api/ticket-gate'
import { listMentionable } from '@/lib/mentions/queries'

const mentionableDoc = z
  .strictObject({
    items: z.array(z.strictObject({ name: z.string(), email: z.string(), handle: z.string() })),
  })
  .openapi('Mentionable')

const searchParam = z
  .string({ error: 'must be given once' })
  .trim()
  .max(200, 'must have at most 200 characters')
  .refine((value) => !value.includes('\u0000'), 'must not contain a NUL character')
  .default('')

/** Whom a note can name. */
export function addMentionRoutes(app: ApiApp): void {
  addRead(app, {
    path: '/api/v1/tickets/{number}/mentionable',
    summary: 'Whom a note on this ticket can name',
    description: 'The first staff who may see it, by a part of their name or email.',
    tag: 'Tickets',
    query: z.strictObject({ search: searchParam }),
    answers: { 200: mentionableDoc },
    refusals: [404, 422],
    run: async ({ c, viewer, query }) => {
      const found = await listMentionable(viewer, ticketNumber(c), query.search)
      return found.ok ? json(200, { items: found.value }) : problemOf(found)
    },
  })
}
