import 'server-only'
import { z } from '@hono/zod-openapi'
import { searchPageDoc } from '@/lib/api/docs/search-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addRead } from '@/lib/api/endpoint'
import { problemOf } from '@/lib/api/problem'
import { afterParam, limitParam } from '@/lib/api/read-query'
import { json } from '@/lib/api/respond'
import { MAX_QUERY_LENGTH } from '@/lib/search/parse-query'
import { searchTickets } from '@/lib/search/queries'

const searchQuery = z.strictObject({
  q: z
    .string({ error: 'must be given once' })
    .max(MAX_QUERY_LENGTH, `must have at most ${MAX_QUERY_LENGTH} characters`)
    .openapi({
      description:
        'Words, "phrases", -words, and filters: `status:`, `segment:`, `priority:`, `assignee:me|none|EMAIL`, `is:overdue|unassigned`, `account:"…"`, `tag:NAME`; each with `-` before it leaves out.',
      example: 'runner status:open,new assignee:none -tag:sso',
    }),
  limit: limitParam,
  after: afterParam,
})

/** Finding tickets by what they say. */
export function addSearchRoutes(app: ApiApp): void {
  addRead(app, {
    path: '/api/v1/search',
    summary: 'Find tickets by subject, messages, account, requester, tags and number',
    description:
      'Among the tickets that the caller may see, best first. A word or value that is not understood is 422.',
    tag: 'Search',
    query: searchQuery,
    answers: { 200: searchPageDoc },
    refusals: [400, 422],
    run: async ({ viewer, query }) => {
      const page = await searchTickets(viewer, query)
      return page.ok ? json(200, page.value) : problemOf(page)
    },
  })
}
