import 'server-only'
import { z } from '@hono/zod-openapi'
import { workloadDoc } from '@/lib/api/docs/queue-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addRead, addWrite, type WriteCall } from '@/lib/api/endpoint'
import { stale } from '@/lib/api/preconditions'
import { jsonOf } from '@/lib/api/respond'
import { can } from '@/lib/auth/permissions'
import { type Failure, fail } from '@/lib/outcome'
import { switchWorkload } from '@/lib/workload/mutations'
import { getWorkload } from '@/lib/workload/queries'
import { workloadInput } from '@/lib/workload/schema'

/** The workload mode (R32). */
export function addWorkloadRoutes(app: ApiApp): void {
  addRead(app, {
    path: '/api/v1/workload',
    summary: 'The workload mode',
    tag: 'Workload',
    query: z.strictObject({}),
    headers: ['If-None-Match'],
    answers: { 200: workloadDoc, 304: null },
    refusals: [422],
    before: (viewer) =>
      can(viewer, 'workload.see') ? null : fail('FORBIDDEN', 'Your role may not see the workload.'),
    run: async ({ c }) => jsonOf(c, await getWorkload()),
  })
  addWrite(app, {
    method: 'put',
    path: '/api/v1/workload',
    summary: 'Switch the workload mode',
    description: 'Rewrites no ticket: each mode has its own order.',
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
  if (!can(viewer, 'workload.switch')) {
    return fail('FORBIDDEN', 'Your role may not switch the workload mode.')
  }
  const { ifVersion } = options
  if (ifVersion === undefined) return null
  const current = await getWorkload()
  return current.version === ifVersion ? null : stale('The workload mode', current)
}
