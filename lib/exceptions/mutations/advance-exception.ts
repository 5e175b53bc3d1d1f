import 'server-only'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { endCover, startCover } from '@/lib/exceptions/cover-tickets'
import { dueStep } from '@/lib/exceptions/due-step'
import { addStep, type ExceptionRow, lockException } from '@/lib/exceptions/exception-row'
import { tellAskers, tellOf } from '@/lib/exceptions/tell'

/** Does with an exception what its time has come for; asked again, or too late, it finds nothing to do. */
export async function advanceException(tx: Tx, id: string): Promise<void> {
  const at = now()
  const row = await lockException(tx, id)
  const step = row && dueStep(row, at)
  if (!row || !step) return
  const version = row.version + 1
  if (step === 'START') {
    await tx.supportException.updateMany({ where: { id }, data: { state: 'ACTIVE', version } })
    await addStep(tx, id, { kind: 'STARTED', actorId: null, reason: null, at })
    await startCover(tx, row, null)
  } else if (step === 'EXPIRE') {
    const data = { state: 'EXPIRED', endedAt: at, version } as const
    await tx.supportException.updateMany({ where: { id }, data })
    const seq = await addStep(tx, id, { kind: 'EXPIRED', actorId: null, reason: null, at })
    if (row.state === 'ACTIVE') await endCover(tx, row, null)
    await tellAskers(tx, row, { kind: 'EXCEPTION_DECIDED', seq, at, but: null })
  } else {
    await remind(tx, row, { at, last: step === 'LAST_CALL' })
  }
}

/** Three days before the end those who asked hear of it; one day before, whoever has one of its tickets too. */
async function remind(
  tx: Tx,
  row: ExceptionRow,
  { at, last }: { at: Date; last: boolean },
): Promise<void> {
  const { id } = row
  const data = last ? { lastCalledAt: at, remindedAt: row.remindedAt ?? at } : { remindedAt: at }
  await tx.supportException.updateMany({ where: { id }, data })
  const seq = await addStep(tx, id, { kind: 'REMINDED', actorId: null, reason: null, at })
  await tellAskers(tx, row, { kind: 'EXCEPTION_ENDING', seq, at, but: null })
  if (!last) return
  const holders = await tx.ticket.findMany({
    where: {
      exceptionActive: true,
      assigneeId: { not: null },
      status: { not: 'CLOSED' },
      ...(row.channelId ? { trialChannelId: row.channelId } : { accountId: row.accountId }),
    },
    distinct: ['assigneeId'],
    select: { assigneeId: true },
  })
  const people = holders.flatMap(({ assigneeId }) => (assigneeId ? [assigneeId] : []))
  await tellOf(tx, row, { kind: 'EXCEPTION_ENDING', seq, at, people })
}
