import 'server-only'
import { z } from '@hono/zod-openapi'
import { handoverDoc, scheduleDoc, swapDoc } from '@/lib/api/docs/schedule-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addRead, addWrite, type WriteCall } from '@/lib/api/endpoint'
import { etagOf, stale } from '@/lib/api/preconditions'
import { problemOf } from '@/lib/api/problem'
import { json } from '@/lib/api/respond'
import { canSome } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { type Failure, invalid } from '@/lib/outcome'
import { writeHandover } from '@/lib/schedule/mutations/handover'
import { putPlan } from '@/lib/schedule/mutations/put-plan'
import { askSwap } from '@/lib/schedule/mutations/swap'
import { mayNotEdit, mayNotSee } from '@/lib/schedule/mutations/write-schedule'
import { readSchedule, readState } from '@/lib/schedule/read-schedule'
import { handoverInput, planInput, swapInput } from '@/lib/schedule/schema'
import type { HandoverView, ScheduleView } from '@/lib/schedule/view'
import { instant } from '@/lib/tickets/schema'

const DAY_MS = 86_400_000
const WEEK_DAYS = 7
const MOST_DAYS = 62

export const tag = 'Schedule'
const refuseSight = (viewer: Viewer) => (canSome(viewer, 'schedule.see') ? null : mayNotSee())

/** 403 for who changes nothing of the schedule; the write itself asks again, about what it changes. */
export async function refuseEdit({ viewer }: Pick<WriteCall, 'viewer'>): Promise<Failure | null> {
  return canSome(viewer, 'schedule.edit') ? null : mayNotEdit()
}

/** Who is on duty when: the plan, what is asked of it, and what stands in it. */
export function addScheduleRoutes(app: ApiApp): void {
  addRead(app, {
    path: '/api/v1/schedule',
    summary: 'The schedule of a week or another window, and who is on duty now and next',
    description:
      '`from` is now and `until` a week later unless given, 62 days at most. `shifts` and `timeOff` hold all that goes on or comes. The ETag is of the plan, for `PUT`.',
    tag,
    query: z.strictObject({ from: instant.optional(), until: instant.optional() }),
    answers: { 200: scheduleDoc },
    refusals: [422],
    before: refuseSight,
    run: async ({ viewer, query }) => {
      const from = query.from ? new Date(query.from) : now()
      const until = query.until
        ? new Date(query.until)
        : new Date(from.getTime() + WEEK_DAYS * DAY_MS)
      const wrong = refuseWindow(from, until)
      if (wrong) return problemOf(wrong)
      const schedule = await readSchedule(viewer, { from, until })
      return json(200, schedule, { etag: etagOf(schedule.version) })
    },
  })
  addWrite(app, {
    method: 'put',
    path: '/api/v1/schedule',
    summary: 'Make the plan what it is said to be',
    description:
      'What has an `id` is kept or changed, what has none is new; what goes on or comes and is not named is taken out. A list that is left out stays. What was stays as it was: a shift that has begun is ended and goes on under a new id. Support Engineers change their own time off.',
    tag,
    body: planInput,
    answer: scheduleDoc,
    status: 200,
    versioned: true,
    before: refuseStale,
    findVersion: async () => (await readState()).version,
    run: ({ viewer, options }, plan) => putPlan(viewer, plan, options),
  })
  addWrite(app, {
    method: 'post',
    path: '/api/v1/schedule/swaps',
    summary: 'Ask a colleague to take a shift of yours',
    description:
      'With `giveBack` it is an exchange. A lead may do it `atOnce`, also of others, with a reason.',
    tag,
    body: swapInput,
    answer: swapDoc,
    status: 201,
    versioned: true,
    before: refuseEdit,
    run: ({ viewer, options }, input) => askSwap(viewer, input, options),
  })
  addWrite(app, {
    method: 'post',
    path: '/api/v1/schedule/handovers',
    summary: 'Leave a note for the next on duty, or another wording of it',
    tag,
    body: handoverInput,
    answer: handoverDoc,
    status: 200,
    makes: (_, { version }: HandoverView) => version === 1,
    versioned: true,
    before: refuseEdit,
    run: ({ viewer, options }, input) => writeHandover(viewer, input, options),
  })
}

function refuseWindow(from: Date, until: Date): Failure | null {
  if (until <= from) return invalid('until', 'must be later than from')
  const days = (until.getTime() - from.getTime()) / DAY_MS
  return days > MOST_DAYS ? invalid('until', `must be at most ${MOST_DAYS} days after from`) : null
}

async function refuseStale({ viewer, options }: WriteCall): Promise<Failure | null> {
  const refused = await refuseEdit({ viewer })
  if (refused) return refused
  const { ifVersion } = options
  if (ifVersion === undefined || ifVersion === (await readState()).version) return null
  const window = { from: now(), until: new Date(now().getTime() + WEEK_DAYS * DAY_MS) }
  const current: ScheduleView = await readSchedule(viewer, window)
  return stale('The schedule', current)
}
