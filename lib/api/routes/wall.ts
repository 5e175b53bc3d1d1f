import 'server-only'
import { z } from '@hono/zod-openapi'
import { wallDoc } from '@/lib/api/docs/wall-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addRead } from '@/lib/api/endpoint'
import { json } from '@/lib/api/respond'
import { fail } from '@/lib/outcome'
import { canSeeWall, getWall } from '@/lib/wall/queries'

/** The big screen's reading. */
export function addWallRoute(app: ApiApp): void {
  addRead(app, {
    path: '/api/v1/queue/wall',
    summary: 'What the big screen shows',
    description:
      'Number one, the next five clocks, the mode, who is on duty, and how many of today’s first responses were in time: of what you may see.',
    tag: 'Queue',
    query: z.strictObject({}),
    answers: { 200: wallDoc },
    refusals: [422],
    before: (viewer) =>
      canSeeWall(viewer) ? null : fail('FORBIDDEN', 'Your role sees no tickets.'),
    run: async ({ viewer }) => json(200, await getWall(viewer)),
  })
}
