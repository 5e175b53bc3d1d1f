import 'server-only'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/generated/prisma/client'
import { done } from '@/lib/outcome'
import { isCovered } from '@/lib/tickets/follow-move'
import { type Change, recordChange } from '@/lib/tickets/record-change'
import type { TicketRow } from '@/lib/tickets/ticket-row'

/** What an exception covers. */
export interface Scope {
  id: string
  accountId: string
  channelId: string | null
}

/** Prospects' tickets of a scope that no Customer Engineer opened and that are not closed for good. */
export function inScope({ accountId, channelId }: Scope): Prisma.Sql {
  const where = channelId
    ? Prisma.sql`t.trial_channel_id = ${channelId}::uuid`
    : Prisma.sql`t.account_id = ${accountId}::uuid`
  return Prisma.sql`${where} AND t.status <> 'CLOSED' AND NOT t.opened_by_ce`
}

/**
 * The exception begins (R39): the prospects of its scope reach the queue, each with an event. Tickets are locked before
 * their account, as `recordChange` does; the account's lock then keeps new ones out until the change is seen.
 */
export async function startCover(tx: Tx, scope: Scope, actorId: string | null): Promise<void> {
  await switchCover(tx, scope, { actorId, on: true })
}

/** It ends: what nobody has taken or answered leaves, what somebody has stays until it is solved (policy section 8). */
export async function endCover(tx: Tx, scope: Scope, actorId: string | null): Promise<void> {
  await switchCover(tx, scope, { actorId, on: false })
}

async function switchCover(
  tx: Tx,
  scope: Scope,
  { actorId, on }: { actorId: string | null; on: boolean },
): Promise<void> {
  await tx.$queryRaw`SELECT t.number FROM ticket t WHERE ${inScope(scope)} ORDER BY t.number FOR UPDATE`
  await tx.$queryRaw`SELECT id FROM account WHERE id = ${scope.accountId}::uuid FOR NO KEY UPDATE`
  await setFlag(tx, scope, on)
  const numbers = await tx.$queryRaw<{ number: number }[]>`
    SELECT t.number FROM ticket t WHERE ${inScope(scope)} AND t.exception_active = ${!on} ORDER BY t.number`
  for (const { number } of numbers) {
    await recordChange(tx, {
      number,
      // The right to decide was asked for, or it is time that acts: the tickets follow without another.
      viewer: null,
      ...(actorId && { actorId }),
      action: 'exception.decide',
      decide: async (ticket) => done(await coverChange(tx, ticket, { scope, on })),
    })
  }
}

async function setFlag(tx: Tx, { accountId, channelId }: Scope, on: boolean): Promise<void> {
  const data = { exceptionActive: on }
  if (channelId) await tx.trialChannel.updateMany({ where: { id: channelId }, data })
  else await tx.account.updateMany({ where: { id: accountId }, data })
}

async function coverChange(
  tx: Tx,
  ticket: TicketRow,
  { scope, on }: { scope: Scope; on: boolean },
): Promise<Change | null> {
  if (ticket.segment !== 'PRE_SALES' || ticket.exceptionActive === on) return null
  // The account's exception may end while its channel's goes on, and the other way round.
  if (!on && (isTouched(ticket) || (await isCovered(tx, ticket)))) return null
  return {
    type: on ? 'COVER_STARTED' : 'COVER_ENDED',
    set: { exceptionActive: on },
    detail: { exception: scope.id },
  }
}

/** Taken or answered by Support. */
export function isTouched({ assigneeId, replied }: Pick<TicketRow, 'assigneeId' | 'replied'>) {
  return assigneeId !== null || replied
}
