import 'server-only'
import { z } from '@hono/zod-openapi'
import type { ApiContext } from '@/lib/api/caller'
import { instantDoc } from '@/lib/api/docs/ticket-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addRead, addWrite } from '@/lib/api/endpoint'
import { json } from '@/lib/api/respond'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { findLimitRefusal, setCapacity, setLimit } from '@/lib/capacity/mutations'
import { getOwnCapacity, listTeam } from '@/lib/capacity/queries'
import { capacityInput, limitInput } from '@/lib/capacity/schema'
import type { CapacityView, OwnCapacity, TeamMember } from '@/lib/capacity/view'
import { fail } from '@/lib/outcome'

const capacityDoc = z
  .strictObject({
    atCapacity: z.boolean(),
    reason: z.string().nullable(),
    since: instantDoc.nullable(),
    takesAtMost: z.int().nullable().openapi({
      description: 'With so many open tickets they take no more; null = no limit.',
    }),
  })
  .openapi('Capacity') satisfies z.ZodType<CapacityView>

const ownDoc = capacityDoc
  .extend({ open: z.int() })
  .openapi('OwnCapacity') satisfies z.ZodType<OwnCapacity>

const memberDoc = z
  .strictObject({
    email: z.string(),
    name: z.string(),
    open: z.int(),
    offered: z.int(),
    capacity: capacityDoc,
  })
  .openapi('TeamMember') satisfies z.ZodType<TeamMember>

const teamDoc = z.strictObject({ items: z.array(memberDoc) }).openapi('Team')

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
    answers: { 200: ownDoc },
    refusals: [422],
    before: refuse,
    run: async ({ viewer }) => json(200, await getOwnCapacity(viewer.id)),
  })
  addWrite(app, {
    method: 'put',
    path: '/api/v1/me/capacity',
    summary: 'Say that you are at capacity, or back',
    description:
      'At capacity, `take` answers 409 and `next` 204. With as many open tickets as you take at most, `take` answers 409 and `next` gives your own. Your tickets stay yours.',
    tag: 'Team',
    body: capacityInput,
    answer: ownDoc,
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
  addLimit(app)
}

const emailOf = (c: ApiContext) => (c.req.param('email') ?? '').toLowerCase()

function addLimit(app: ApiApp): void {
  addWrite(app, {
    method: 'put',
    path: '/api/v1/team/{email}/limit',
    summary: 'How many open tickets somebody takes at most',
    description: 'Your own; a lead sets anybody’s. Null = no limit.',
    tag: 'Team',
    body: limitInput,
    answer: memberDoc,
    status: 200,
    versioned: false,
    before: ({ c, viewer }) => findLimitRefusal(viewer, emailOf(c)),
    run: ({ c, viewer, options }, input) => setLimit(viewer, emailOf(c), input, options),
  })
}
