import 'server-only'
import type { z } from '@hono/zod-openapi'
import { exceptionDoc } from '@/lib/api/docs/exception-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addWrite, type WriteCall } from '@/lib/api/endpoint'
import { stale } from '@/lib/api/preconditions'
import { idParam } from '@/lib/api/read-query'
import { canSome } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import type { WriteOptions } from '@/lib/db/run-write'
import { noSuchException } from '@/lib/exceptions/exception-row'
import { askException } from '@/lib/exceptions/mutations/ask-exception'
import { changeException, refuseChange } from '@/lib/exceptions/mutations/change-exception'
import { decideException, refuseDecision } from '@/lib/exceptions/mutations/decide-exception'
import { refuseWithdrawal, withdrawException } from '@/lib/exceptions/mutations/withdraw-exception'
import { findException, findStanding } from '@/lib/exceptions/queries'
import {
  decisionInput,
  exceptionInput,
  exceptionPatch,
  withdrawalInput,
} from '@/lib/exceptions/schema'
import type { ExceptionView } from '@/lib/exceptions/view'
import { type Failure, fail, type Outcome } from '@/lib/outcome'

type Refuse = (
  viewer: Viewer,
  row: NonNullable<Awaited<ReturnType<typeof findStanding>>>,
) => Failure | null

interface ExceptionWrite<B extends z.ZodType> {
  method: 'post' | 'patch'
  /** Below `/exceptions/ID`. */
  at: string
  summary: string
  description?: string
  body: B
  refuse: Refuse
  run: (
    viewer: Viewer,
    id: string,
    ...rest: [body: z.output<B>, options: WriteOptions]
  ) => Promise<Outcome<ExceptionView>>
}

function addExceptionWrite<B extends z.ZodType>(app: ApiApp, write: ExceptionWrite<B>): void {
  const { at, refuse, run, ...described } = write
  addWrite<B, ExceptionView>(app, {
    ...described,
    path: `/api/v1/exceptions/{id}${at}`,
    tag: 'Exceptions',
    answer: exceptionDoc,
    status: 200,
    versioned: true,
    before: (call) => refuseWrite(call, refuse),
    findVersion: async ({ c, viewer }) =>
      (await findException(viewer, idParam(c)))?.version ?? null,
    run: ({ c, viewer, options }, body) => run(viewer, idParam(c), body, options),
  })
}

/** 404, 403, 412, 409, for a body that is bad; the write itself asks all of it again. */
async function refuseWrite(
  { c, viewer, options }: WriteCall,
  refuse: Refuse,
): Promise<Failure | null> {
  const row = await findStanding(viewer, idParam(c))
  if (!row) return noSuchException(c.req.param('id') ?? '')
  const refused = refuse(viewer, row)
  if (refused?.code === 'FORBIDDEN') return refused
  if (options.ifVersion !== undefined && options.ifVersion !== row.version) {
    return stale('The exception', await findException(viewer, row.id))
  }
  return refused
}

/** Ask, change, decide, withdraw. */
export function addExceptionWrites(app: ApiApp): void {
  addWrite(app, {
    method: 'post',
    path: '/api/v1/exceptions',
    summary: 'Ask for an exception',
    description:
      'R39. For one account or one channel, 90 days at most. `from` absent or up to five minutes back is now. A second open one of a scope is 409.',
    tag: 'Exceptions',
    body: exceptionInput,
    answer: exceptionDoc,
    status: 201,
    versioned: true,
    before: async ({ viewer }) =>
      canSome(viewer, 'exception.ask')
        ? null
        : fail('FORBIDDEN', 'Your role may not ask for an exception.'),
    run: ({ viewer, options }, input) => askException(viewer, input, options),
    location: ({ id }) => `/api/v1/exceptions/${id}`,
  })
  addExceptionWrite(app, {
    method: 'patch',
    at: '',
    summary: 'Say more, or ask for another period',
    description: 'By who asked, while nobody has decided; what was asked back is asked again.',
    body: exceptionPatch,
    refuse: refuseChange,
    run: changeException,
  })
  addExceptionWrite(app, {
    method: 'post',
    at: '/decision',
    summary: 'Approve, deny or ask back',
    description:
      'By CS leadership, never by who asked. Inside the period its tickets move before this answers.',
    body: decisionInput,
    refuse: refuseDecision,
    run: decideException,
  })
  addExceptionWrite(app, {
    method: 'post',
    at: '/withdrawal',
    summary: 'Withdraw an exception',
    description: 'A running one ends at once.',
    body: withdrawalInput,
    refuse: refuseWithdrawal,
    run: withdrawException,
  })
}
