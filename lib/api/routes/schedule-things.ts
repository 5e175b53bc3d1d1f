import 'server-only'
import { z } from '@hono/zod-openapi'
import { feedDoc, shiftDoc, swapDoc, timeOffDoc } from '@/lib/api/docs/schedule-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addRead, addWrite, type WriteCall } from '@/lib/api/endpoint'
import { stale } from '@/lib/api/preconditions'
import { idParam } from '@/lib/api/read-query'
import { json } from '@/lib/api/respond'
import { can } from '@/lib/auth/permissions'
import { type Failure, fail } from '@/lib/outcome'
import { findFeed } from '@/lib/schedule/feed'
import { findShift, findSwap, findTimeOff } from '@/lib/schedule/find-things'
import {
  addShift,
  cancelOccurrence,
  changeShift,
  endShift,
} from '@/lib/schedule/mutations/edit-shifts'
import { hasNoDuty, renewFeed, revokeFeed } from '@/lib/schedule/mutations/feed'
import { noSuchShift } from '@/lib/schedule/mutations/shift-rows'
import { decideSwap, noSuchSwap, withdrawSwap } from '@/lib/schedule/mutations/swap'
import { addTimeOff, noSuchTimeOff, removeTimeOff } from '@/lib/schedule/mutations/time-off'
import { onlyOwn } from '@/lib/schedule/mutations/write-schedule'
import { cancellationInput, shiftInput, swapDecision, timeOffInput } from '@/lib/schedule/schema'
import { refuseEdit, tag } from './schedule'

/** The parts of the schedule one by one: shifts, times off, swaps, and the address of one's calendar. */
export function addScheduleThingRoutes(app: ApiApp): void {
  addShiftRoutes(app)
  addTimeOffRoutes(app)
  addSwapRoutes(app)
  addFeedRoutes(app)
}

/** 404, 403, 412 of a thing with an id, for a body that is bad; the write asks all of it again. */
function refusals<T extends { version: number }>(on: {
  find: (call: Pick<WriteCall, 'c' | 'viewer'>) => Promise<T | null>
  none: (id: string) => Failure
  what: string
  may: (call: WriteCall, thing: T) => Failure | null
}) {
  return {
    findVersion: async (call: Omit<WriteCall, 'options'>) => (await on.find(call))?.version ?? null,
    before: async (call: WriteCall): Promise<Failure | null> => {
      const { c, options } = call
      const thing = await on.find(call)
      if (!thing) return on.none(c.req.param('id') ?? '')
      const refused = (await refuseEdit(call)) ?? on.may(call, thing)
      if (refused) return refused
      const { ifVersion } = options
      return ifVersion === undefined || ifVersion === thing.version ? null : stale(on.what, thing)
    },
  }
}

function addShiftRoutes(app: ApiApp): void {
  const onShift = {
    tag,
    ...refusals({
      find: ({ c, viewer }) => findShift(viewer, idParam(c)),
      none: noSuchShift,
      what: 'The shift',
      may: ({ viewer }) => (can(viewer, 'schedule.edit') ? null : onlyOwn()),
    }),
    answer: shiftDoc,
    status: 200,
    versioned: true,
  } as const
  addWrite(app, {
    method: 'post',
    path: '/api/v1/schedule/shifts',
    summary: 'Plan a shift, one day’s or repeating',
    tag,
    body: shiftInput,
    answer: shiftDoc,
    status: 201,
    versioned: true,
    before: async ({ viewer }) => (can(viewer, 'schedule.edit') ? null : onlyOwn()),
    run: ({ viewer, options }, input) => addShift(viewer, input, options),
  })
  addWrite(app, {
    ...onShift,
    method: 'put',
    path: '/api/v1/schedule/shifts/{id}',
    summary: 'Change a shift from its next run on',
    description: 'One that has begun is ended there and goes on under a new id.',
    body: shiftInput,
    run: ({ c, viewer, options }, input) => changeShift(viewer, idParam(c), input, options),
  })
  addWrite(app, {
    ...onShift,
    method: 'post',
    path: '/api/v1/schedule/shifts/{id}/cancellations',
    summary: 'Let one run of a shift not happen',
    body: cancellationInput,
    run: ({ c, viewer, options }, input) => cancelOccurrence(viewer, idParam(c), input, options),
  })
  addWrite(app, {
    ...onShift,
    method: 'delete',
    path: '/api/v1/schedule/shifts/{id}',
    summary: 'Take a shift out of the plan from its next run on',
    body: null,
    mayBeNone: true,
    run: ({ c, viewer, options }) => endShift(viewer, idParam(c), options),
  })
}

function addTimeOffRoutes(app: ApiApp): void {
  addWrite(app, {
    method: 'post',
    path: '/api/v1/schedule/time-off',
    summary: 'Say when somebody is away',
    tag,
    body: timeOffInput,
    answer: timeOffDoc,
    status: 201,
    versioned: true,
    before: refuseEdit,
    run: ({ viewer, options }, input) => addTimeOff(viewer, input, options),
  })
  addWrite(app, {
    method: 'delete',
    path: '/api/v1/schedule/time-off/{id}',
    summary: 'Take a time off away; of one that has begun what was stays',
    tag,
    ...refusals({
      find: ({ c, viewer }) => findTimeOff(viewer, idParam(c)),
      none: noSuchTimeOff,
      what: 'The time off',
      may: ({ viewer }, { person }) =>
        can(viewer, 'schedule.edit', person === viewer.email) ? null : onlyOwn(),
    }),
    body: null,
    answer: timeOffDoc,
    status: 200,
    mayBeNone: true,
    versioned: true,
    run: ({ c, viewer, options }) => removeTimeOff(viewer, idParam(c), options),
  })
}

function addSwapRoutes(app: ApiApp): void {
  const onSwap = {
    tag,
    answer: swapDoc,
    status: 200,
    versioned: true,
  } as const
  const swap = {
    find: ({ c, viewer }: Pick<WriteCall, 'c' | 'viewer'>) => findSwap(viewer, idParam(c)),
    none: noSuchSwap,
  }
  addWrite(app, {
    ...onSwap,
    ...refusals({
      ...swap,
      what: 'The swap',
      may: ({ viewer }, { asked }) =>
        asked === viewer.email ? null : fail('FORBIDDEN', 'Who was asked decides.'),
    }),
    method: 'post',
    path: '/api/v1/schedule/swaps/{id}/decision',
    summary: 'Consent to a swap, or decline it',
    body: swapDecision,
    run: ({ c, viewer, options }, input) => decideSwap(viewer, idParam(c), input, options),
  })
  addWrite(app, {
    ...onSwap,
    ...refusals({
      ...swap,
      what: 'The swap',
      may: ({ viewer }, { asker }) =>
        can(viewer, 'schedule.edit', asker === viewer.email) ? null : onlyOwn(),
    }),
    method: 'post',
    path: '/api/v1/schedule/swaps/{id}/withdrawal',
    summary: 'Take an offer back',
    body: null,
    run: ({ c, viewer, options }) => withdrawSwap(viewer, idParam(c), options),
  })
}

function addFeedRoutes(app: ApiApp): void {
  addRead(app, {
    path: '/api/v1/me/schedule-feed',
    summary: 'Whether your calendar has an address, and since when',
    tag,
    query: z.strictObject({}),
    answers: { 200: feedDoc, 204: null },
    refusals: [422],
    before: (viewer) => (can(viewer, 'schedule.edit', true) ? null : hasNoDuty()),
    run: async ({ viewer }) => {
      const feed = await findFeed(viewer)
      return feed ? json(200, feed) : new Response(null, { status: 204 })
    },
  })
  const onFeed = {
    tag,
    path: '/api/v1/me/schedule-feed',
    body: null,
    answer: feedDoc,
    versioned: false,
    before: async ({ viewer }: WriteCall) =>
      can(viewer, 'schedule.edit', true) ? null : hasNoDuty(),
  } as const
  addWrite(app, {
    ...onFeed,
    method: 'put',
    status: 200,
    summary: 'Give your calendar an address, or another one; it is told this once',
    run: ({ viewer }) => renewFeed(viewer),
  })
  addWrite(app, {
    ...onFeed,
    method: 'delete',
    status: 200,
    mayBeNone: true,
    summary: 'End the address of your calendar',
    run: ({ viewer }) => revokeFeed(viewer),
  })
}
