import 'server-only'
import { z } from '@hono/zod-openapi'
import { workloadDoc } from '@/lib/api/docs/queue-doc'
import { periodPageDoc } from '@/lib/api/docs/workload-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addRead, addWrite, type WriteCall } from '@/lib/api/endpoint'
import { etagOf, stale } from '@/lib/api/preconditions'
import { problemOf } from '@/lib/api/problem'
import { afterParam, limitParam } from '@/lib/api/read-query'
import { json } from '@/lib/api/respond'
import { can } from '@/lib/auth/permissions'
import { type Failure, fail } from '@/lib/outcome'
import { findSwitchRefusal } from '@/lib/workload/may-switch'
import { switchWorkload } from '@/lib/workload/mutations'
import { listPeriods } from '@/lib/workload/periods'
import { getWorkload } from '@/lib/workload/queries'
import { workloadInput } from '@/lib/workload/schema'

/** The workload mode (R32). */
export function addWorkloadRoutes(app: ApiApp): void {
  addRead(app, {
    path: '/api/v1/workload',
    summary: 'The workload mode',
    tag: 'Workload',
    query: z.strictObject({}),
    description:
      'With what the figures suggest and when the next begin on duty. The ETag is the version of the mode, which neither moves.',
    answers: { 200: workloadDoc },
    refusals: [422],
    before: (viewer) =>
      can(viewer, 'workload.see') ? null : fail('FORBIDDEN', 'Your role may not see the workload.'),
    run: async () => {
      const workload = await getWorkload()
      return json(200, workload, { etag: etagOf(workload.version) })
    },
  })
  addRead(app, {
    path: '/api/v1/workload/periods',
    summary: 'The stretches of time in each mode, the running one first',
    description:
      'Each with what its beginning moved in the order, of the tickets that you may see.',
    tag: 'Workload',
    query: z.strictObject({ limit: limitParam, after: afterParam }),
    answers: { 200: periodPageDoc },
    refusals: [400, 422],
    before: (viewer) =>
      can(viewer, 'workload.see') ? null : fail('FORBIDDEN', 'Your role may not see the workload.'),
    run: async ({ viewer, query }) => {
      const page = await listPeriods(viewer, query)
      return page.ok ? json(200, page.value) : problemOf(page)
    },
  })
  addWrite(app, {
    method: 'put',
    path: '/api/v1/workload',
    summary: 'Switch the workload mode',
    description:
      'Rewrites no ticket: each mode has its own order. Once shifts are planned, a Support Engineer has to be on duty.',
    tag: 'Workload',
    body: workloadInput,
    answer: workloadDoc,
    status: 200,
    versioned: true,
    before: refuseSwitch,
    findVersion: async () => (await getWorkload()).version,
    run: ({ viewer, options }, input) => switchWorkload(viewer, input, options),
  })
}

async function refuseSwitch({ viewer, options }: WriteCall): Promise<Failure | null> {
  const refused = await findSwitchRefusal(viewer)
  if (refused) return refused
  const { ifVersion } = options
  if (ifVersion === undefined) return null
  const current = await getWorkload()
  return current.version === ifVersion ? null : stale('The workload mode', current)
}
