import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { channelPresence } from '@/lib/channels/presence'
import { findChannel, findVisit } from '@/lib/channels/queries'
import type { ProlongationInput, VisitInput } from '@/lib/channels/schema'
import type { VisitView } from '@/lib/channels/view'
import { visitEnd } from '@/lib/channels/visit-period'
import { toVisitView, VISIT, type VisitRow } from '@/lib/channels/visit-row'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import {
  done,
  type Failure,
  FailureError,
  fail,
  invalid,
  type Outcome,
  orThrow,
} from '@/lib/outcome'
import { policyContext } from '@/lib/policy/context'
import { recordVisit } from './record-visit'

/** R38: joins a channel for one ticket. */
export async function startVisit(
  viewer: Viewer,
  channel: string,
  ...[input, options = {}]: [input: VisitInput, options?: WriteOptions]
): Promise<Outcome<VisitView>> {
  return runWrite(options, async (tx) => {
    const found = await findChannel(viewer, channel, tx)
    if (!found) throw new FailureError(noSuchChannel(channel))
    if (!can(viewer, 'channel.visit')) throw new FailureError(mayNotVisit())
    const id = await join(tx, viewer, { channel: found, input })
    await channelPresence().join({ channel: found.name, visitor: viewer.email })
    return readVisit(tx, id)
  })
}

export const noSuchChannel = (id: string) =>
  fail('NOT_FOUND', `There is no channel ${id} that you may see.`)
export const mayNotVisit = () => fail('FORBIDDEN', 'Your role may not visit channels.')

async function join(
  tx: Tx,
  viewer: Viewer,
  { channel, input }: { channel: { id: string; name: string; account: string }; input: VisitInput },
): Promise<string> {
  const number = input.ticket
  let id = ''
  const outcome = await recordVisit(
    tx,
    { viewer, number, type: 'VISIT_STARTED' },
    async (ticket, at) => {
      if (ticket.accountId !== channel.account) {
        return invalid('ticket', `ticket ${number} is of ${ticket.accountName}, the channel is not`)
      }
      if (ticket.status === 'SOLVED' || ticket.status === 'CLOSED') {
        return fail(
          'CONFLICT',
          `Ticket ${number} is done: there is nothing to visit a channel for.`,
        )
      }
      const { visitDefaultHours: defaultHours } = (await policyContext(tx, ticket)).policy
      const until = visitEnd(input.until, { at, defaultHours })
      if (!until.ok) return until
      const running = { channelId: channel.id, ticketNumber: number, visitorId: viewer.id }
      if (
        await tx.visit.findFirst({ where: { ...running, endedAt: null }, select: { id: true } })
      ) {
        return fail('CONFLICT', `You are in #${channel.name} for ticket ${number} already.`)
      }
      const data = { ...running, purpose: input.purpose, joinedAt: at, until: until.value }
      ;({ id } = await tx.visit.create({ data, select: { id: true } }))
      return done({ channel: `#${channel.name}`, reason: input.purpose })
    },
  )
  if (!outcome)
    throw new FailureError(invalid('ticket', `there is no ticket ${number} that you may see`))
  return id
}

/** A longer visit, once, with a reason. */
export async function prolongVisit(
  viewer: Viewer,
  id: string,
  ...[input, options = {}]: [input: ProlongationInput, options?: WriteOptions]
): Promise<Outcome<VisitView>> {
  return runWrite(options, async (tx) => {
    const row = await lockVisit(tx, viewer, { id, options })
    if (row.endedAt) throw new FailureError(fail('CONFLICT', 'The visit has ended.'))
    if (row.prolongedAt) {
      throw new FailureError(
        fail('CONFLICT', 'A visit is prolonged once; leave, or start another.'),
      )
    }
    const at = now()
    const until = orThrow(visitEnd(input.until, { at, defaultHours: 0 }))
    if (until <= row.until) {
      throw new FailureError(invalid('until', 'must be later than its present end'))
    }
    const { reason } = input
    await tx.visit.updateMany({
      where: { id },
      data: {
        until,
        prolongedAt: at,
        prolongReason: reason,
        remindedAt: null,
        version: row.version + 1,
      },
    })
    await recordVisit(tx, { viewer, number: row.ticketNumber, type: 'VISIT_PROLONGED' }, async () =>
      done({ channel: `#${row.channel.name}`, reason }),
    )
    return readVisit(tx, id)
  })
}

/** Leaves the channel; for a visit that has ended otherwise it says that the person is out. */
export async function leaveVisit(
  viewer: Viewer,
  id: string,
  options: WriteOptions = {},
): Promise<Outcome<VisitView>> {
  return runWrite(options, async (tx) => {
    const row = await lockVisit(tx, viewer, { id, options })
    if (row.leftAt) throw new FailureError(fail('CONFLICT', 'The visit has been left already.'))
    const at = now()
    const end = row.endedAt ? {} : ({ endedAt: at, endedBecause: 'LEFT' } as const)
    await tx.visit.updateMany({
      where: { id },
      data: { ...end, leftAt: at, version: row.version + 1 },
    })
    await channelPresence().leave({ channel: row.channel.name, visitor: row.visitor.email })
    if (!row.endedAt) {
      await recordVisit(tx, { viewer, number: row.ticketNumber, type: 'VISIT_ENDED' }, async () =>
        done({ channel: `#${row.channel.name}`, because: 'LEFT', reason: null }),
      )
    }
    return readVisit(tx, id)
  })
}

/** The ticket before its visit, as the solving locks them. */
async function lockVisit(
  tx: Tx,
  viewer: Viewer,
  { id, options }: { id: string; options: WriteOptions },
): Promise<VisitRow> {
  const found = await tx.visit.findUnique({ where: { id }, select: { ticketNumber: true } })
  if (found)
    await tx.$queryRaw`SELECT number FROM ticket WHERE number = ${found.ticketNumber} FOR UPDATE`
  const row = await tx.visit.findUnique({ where: { id }, select: VISIT })
  if (!row || !(await findVisit(viewer, id, tx))) throw new FailureError(noSuchVisit(id))
  const refused = refuseVisitor(viewer, { visitor: row.visitor.email })
  if (refused) throw new FailureError(refused)
  if (options.ifVersion !== undefined && options.ifVersion !== row.version) {
    const current = toVisitView(row, now())
    throw new FailureError(fail('STALE', 'The visit has changed since you read it.', { current }))
  }
  return row
}

export const noSuchVisit = (id: string) =>
  fail('NOT_FOUND', `There is no visit ${id} that you may see.`)

/** A visit is its visitor's; a lead or an administrator may end or prolong it for them. */
export function refuseVisitor(
  viewer: Viewer,
  { visitor }: Pick<VisitView, 'visitor'>,
): Failure | null {
  if (!can(viewer, 'channel.visit')) return mayNotVisit()
  return can(viewer, 'visit.end', visitor === viewer.email)
    ? null
    : fail('FORBIDDEN', 'A visit is prolonged or left by its visitor, a lead or an administrator.')
}

async function readVisit(tx: Tx, id: string): Promise<VisitView> {
  return toVisitView(await tx.visit.findUniqueOrThrow({ where: { id }, select: VISIT }), now())
}
