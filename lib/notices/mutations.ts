import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { flushCommits } from '@/lib/db/flush'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { log } from '@/lib/log'
import { asOutcome, FailureError, fail, type Outcome } from '@/lib/outcome'
import { findNextArrival } from '@/lib/schedule/queries'
import { type Arrival, defaultTemplate } from './draft-notice'
import { refusePromise } from './refuse-promise'
import type { NoticesInput } from './schema'
import { findSurge, noSurge } from './surge'
import { type Telling, tellReaders } from './tell-readers'
import type { NoticeResult, NoticesSent } from './view'

export const refuseNotices = () =>
  fail('FORBIDDEN', 'Your role does not tell customers when help arrives.')

type CallOptions = Pick<WriteOptions, 'idempotency'>

/** As long as a call of the most tickets may take. */
const TIMEOUT_MS = 120_000

/**
 * R34: tells those who wait on these tickets when help arrives, each ticket in a transaction of its own and one after
 * the other, so that whoever has several is told on the first. What was broken off is finished by calling again: who
 * was told is not told twice. CONFLICT outside of a surge, and when another arrival than the one seen is next.
 */
export async function sendNotices(
  viewer: Viewer,
  input: NoticesInput,
  options: CallOptions = {},
): Promise<Outcome<NoticesSent>> {
  const work = async () => sendAll(viewer, input, options)
  return options.idempotency ? runWrite(options, work, TIMEOUT_MS) : asOutcome(work)
}

async function sendAll(
  viewer: Viewer,
  input: NoticesInput,
  options: CallOptions,
): Promise<NoticesSent> {
  if (!can(viewer, 'notice.send')) throw new FailureError(refuseNotices())
  if (!(await findSurge(db()))) throw new FailureError(noSurge())
  const arrival = await requireArrival(input)
  const { template = defaultTemplate(arrival) } = input
  const results: NoticeResult[] = []
  for (const { number, text = template } of input.tickets) {
    results.push(...(await tellOne(viewer, { number, template: text, arrival }, options)))
  }
  await flushCommits()
  return { results }
}

/** The arrival that is promised: the one that the sender saw, where they say so. */
async function requireArrival(input: NoticesInput): Promise<Arrival | null> {
  const arrival = await findNextArrival(now())
  const at = arrival?.at.toISOString() ?? null
  if (input.arrivalAt !== undefined && input.arrivalAt !== at) {
    const by = at === null ? 'no shift is planned any more' : `the next arrival is at ${at} now`
    throw new FailureError(
      fail('CONFLICT', `The schedule has changed, ${by}: read the drafts again.`),
    )
  }
  const refused = refusePromise(input, arrival)
  if (refused) throw new FailureError(refused)
  return arrival
}

async function tellOne(
  viewer: Viewer,
  telling: Telling,
  { idempotency }: CallOptions,
): Promise<NoticeResult[]> {
  const { number } = telling
  const failed = (why: string): NoticeResult[] => [
    { number, email: null, name: null, outcome: 'FAILED', why, toldOn: null },
  ]
  const options = idempotency
    ? { idempotency: { ...idempotency, path: `${idempotency.path}/${number}` } }
    : {}
  try {
    const told = await runWrite(options, (tx) => tellReaders(tx, viewer, telling))
    return told.ok ? told.value : failed(told.message)
  } catch (error) {
    log.error({ err: error, number }, 'a notice could not be sent')
    return failed(`Something went wrong on our side; nobody was told on ticket ${number}.`)
  }
}
