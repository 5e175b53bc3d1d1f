import 'server-only'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { endCover } from './cover-tickets'
import { addStep, type ExceptionRow, lockException } from './exception-row'
import { tellAskers } from './tell'
import { OPEN_STATES } from './view'

/** Ends an exception before its time; a running one sends away what nobody has taken or answered. */
export async function withdraw(
  tx: Tx,
  row: ExceptionRow,
  { actorId, reason, at }: { actorId: string; reason: string; at: Date },
): Promise<void> {
  const { id } = row
  const data = { state: 'WITHDRAWN', endedAt: at, version: row.version + 1 } as const
  await tx.supportException.updateMany({ where: { id }, data })
  const seq = await addStep(tx, id, { kind: 'WITHDRAWN', actorId, reason, at })
  if (row.state === 'ACTIVE') await endCover(tx, row, actorId)
  await tellAskers(tx, row, { kind: 'EXCEPTION_DECIDED', seq, at, but: actorId })
}

/** A prospect that becomes a customer needs no exception: all that are open end with it. */
export async function withdrawAllOf(
  tx: Tx,
  { accountId, actorId, reason }: { accountId: string; actorId: string; reason: string },
): Promise<void> {
  const open = await tx.supportException.findMany({
    where: { accountId, state: { in: [...OPEN_STATES] } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  for (const { id } of open) {
    const row = await lockException(tx, id)
    if (row) await withdraw(tx, row, { actorId, reason, at: now() })
  }
}
