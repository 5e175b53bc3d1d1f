import 'server-only'
import { z } from '@hono/zod-openapi'
import { noticePageDoc, noticesSentDoc } from '@/lib/api/docs/notice-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addRead, addWrite } from '@/lib/api/endpoint'
import { problemOf } from '@/lib/api/problem'
import { afterParam, limitParam } from '@/lib/api/read-query'
import { json } from '@/lib/api/respond'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { refuseNotices, sendNotices } from '@/lib/notices/mutations'
import { listNotices } from '@/lib/notices/queries'
import { noticesInput } from '@/lib/notices/schema'

const refuse = (viewer: Viewer) => (can(viewer, 'notice.send') ? null : refuseNotices())

/** R34: in a surge those who wait are told, before they ask, when help arrives. */
export function addNoticeRoutes(app: ApiApp): void {
  addRead(app, {
    path: '/api/v1/workload/notices',
    summary: 'Who waits in the surge without a recent word, each with a drafted notice',
    description:
      'In the one order, each person once. `arrival` is null while no shift is planned: the drafts promise no time then. 409 outside of a surge.',
    tag: 'Workload',
    query: z.strictObject({ limit: limitParam, after: afterParam }),
    answers: { 200: noticePageDoc },
    refusals: [400, 409, 422],
    before: refuse,
    run: async ({ viewer, query }) => {
      const page = await listNotices(viewer, query)
      return page.ok ? json(200, page.value) : problemOf(page)
    },
  })
  addWrite(app, {
    method: 'post',
    path: '/api/v1/workload/notices',
    summary: 'Tell those who wait when help arrives',
    description:
      'Each ticket by itself, one after the other, each reader in their own time zone: from `template`, or from the ticket’s own `text`; both may use the variables of macros. Who was answered meanwhile is dropped, and nobody is told twice in one surge. 409 outside of a surge; 422 for a text that names an arrival while no shift is planned.',
    tag: 'Workload',
    body: noticesInput,
    answer: noticesSentDoc,
    status: 200,
    versioned: false,
    before: async ({ viewer }) => refuse(viewer),
    run: ({ viewer, options }, input) => sendNotices(viewer, input, options),
  })
}
