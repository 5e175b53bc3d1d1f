import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { flushCommits } from '@/lib/db/flush'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { log } from '@/lib/log'
import { fail, type Outcome } from '@/lib/outcome'
import type { BulkInput, BulkTicket } from '@/lib/tickets/bulk-schema'
import type { BulkResult, BulkView } from '@/lib/tickets/bulk-view'
import { type Deed, type Done, prepareDeed } from './bulk-deed'

/** Tickets changed at the same time; the queue's own lock lets more gain nothing. */
const LANES = 6
/** Calls of many tickets that one process runs at a time, so that their connections leave some for everybody else. */
const MOST_RUNNING = 2
let running = 0

/**
 * Does one thing to many tickets, each in a transaction of its own, so that one that is refused stops no other. A
 * keyed call keeps its answer, and each ticket's beside its effect: what broke off half-way is finished by calling again.
 */
export async function changeMany(
  viewer: Viewer,
  input: BulkInput,
  options: Pick<WriteOptions, 'idempotency'> = {},
): Promise<Outcome<BulkView>> {
  if (!can(viewer, 'ticket.bulk')) {
    return fail('FORBIDDEN', 'Your role changes one ticket at a time.')
  }
  const deed = await prepareDeed(viewer, input.action)
  if (!deed.ok) return deed
  if (running >= MOST_RUNNING) {
    return fail('BUSY', 'Other changes of many tickets are running; try again in a moment.')
  }
  running += 1
  try {
    const work = () => changeAll(input.tickets, deed.value, options)
    if (!options.idempotency) return { ok: true, value: await work() }
    return await runWrite(options, work)
  } finally {
    running -= 1
  }
}

async function changeAll(
  tickets: readonly BulkTicket[],
  deed: Deed,
  options: WriteOptions,
): Promise<BulkView> {
  const results: BulkResult[] = new Array(tickets.length)
  const left = tickets.entries()
  const lane = async () => {
    for (const [index, ticket] of left) {
      results[index] = toResult(ticket.number, await changeOne(ticket, deed, options))
    }
  }
  await Promise.all(Array.from({ length: Math.min(LANES, tickets.length) }, lane))
  await flushCommits()
  const count = (outcome: BulkResult['outcome']) =>
    results.filter((result) => result.outcome === outcome).length
  return {
    results,
    done: count('DONE'),
    unchanged: count('UNCHANGED'),
    changed: count('CHANGED'),
    refused: count('REFUSED'),
  }
}

async function changeOne(
  { number, version }: BulkTicket,
  deed: Deed,
  { idempotency }: WriteOptions,
): Promise<Outcome<Done>> {
  try {
    return await deed(number, {
      ...(version !== undefined && { ifVersion: version }),
      ...(idempotency && {
        idempotency: { ...idempotency, path: `${idempotency.path}/${number}` },
      }),
    })
  } catch (error) {
    log.error({ err: error, number }, 'a ticket of many could not be changed')
    return fail('BUSY', `Something went wrong on our side; ticket ${number} was not changed.`)
  }
}

function toResult(number: number, outcome: Outcome<Done>): BulkResult {
  if (outcome.ok) {
    const { version, changed } = outcome.value
    return { number, outcome: changed ? 'DONE' : 'UNCHANGED', code: null, why: null, version }
  }
  const { code, message } = outcome
  return {
    number,
    outcome: code === 'STALE' ? 'CHANGED' : 'REFUSED',
    code,
    why: message,
    version: null,
  }
}
