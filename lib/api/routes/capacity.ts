import 'server-only'
import { z } from '@hono/zod-openapi'
import { instantDoc } from '@/lib/api/docs/ticket-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addRead, addWrite } from '@/lib/api/endpoint'
import { json } from '@/lib/api/respond'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { setCapacity } from '@/lib/capacity/mutations'
import { getCapacity, listTeam } from '@/lib/capacity/queries'
import { capacityInput } from '@/lib/capacity/schema'
import type { CapacityView, TeamMember } from '@/lib/capacity/view'
import { fail } from '@/lib/outcome'

const capacityDoc = z
  .strictObject({
    atCapacity: z.boolean(),
    reason: z.string().nullable(),
    since: instantDoc.nullable(),
  })
  .openapi('Capacity') satisfies z.ZodType<CapacityView>

const teamDoc = z
  .strictObject({
    items: z.array(
      z.strictObject({
        email: z.string(),
        name: z.string(),
        open: z.int(),
        capacity: capacityDoc,
      }) satisfies z.ZodType<TeamMember>,
    ),
  })
  .openapi('Team')

const refuse = (viewer: Viewer) =>
  can(viewer, 'capacity.set', true)
    ? null
    : fail('FORBIDDEN', 'Your role takes no tickets, so it has no capacity.')

/** Who takes tickets, and whether they take more. */
export function addCapacityRoutes(app: ApiApp): void {
  addRead(app, {
    path: '/api/v1/me/capacity',
    summary: 'Whether you take more tickets',
    tag: 'Team',
    query: z.strictObject({}),
    answers: { 200: capacityDoc },
    refusals: [422],
    before: refuse,
    run: async ({ viewer }) => json(200, await getCapacity(viewer.id)),
  })
  addWrite(app, {
    method: 'put',
    path: '/api/v1/me/capacity',
    summary: 'Say that you are at capacity, or back',
    description: 'At capacity, `take` answers 409 and `next` 204. Your tickets stay yours.',
    tag: 'Team',
    body: capacityInput,
    answer: capacityDoc,
    status: 200,
    versioned: false,
    before: async ({ viewer }) => refuse(viewer),
    run: ({ viewer, options }, input) => setCapacity(viewer, input, options),
  })
  addRead(app, {
    path: '/api/v1/team',
    summary: 'Who may be given tickets, and what they have',
    tag: 'Team',
    query: z.strictObject({}),
    answers: { 200: teamDoc },
    refusals: [422],
    before: (viewer) =>
      can(viewer, 'ticket.assign') ? null : fail('FORBIDDEN', 'Your role assigns no tickets.'),
    run: async ({ viewer }) => json(200, { items: await listTeam(viewer) }),
  })
}
