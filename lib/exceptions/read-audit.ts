import 'server-only'
import { db } from '@/lib/db/client'
import { toAuditCsv } from './audit-csv'

/** The audit list: all steps in the order in which they happened. The caller has asked for the right to see them all. */
export async function readAudit(): Promise<string> {
  const steps = await db().exceptionStep.findMany({
    orderBy: [{ at: 'asc' }, { exceptionId: 'asc' }, { seq: 'asc' }],
    select: {
      kind: true,
      reason: true,
      at: true,
      actor: { select: { email: true, name: true } },
      exception: {
        select: {
          id: true,
          state: true,
          from: true,
          until: true,
          account: { select: { name: true } },
          channel: { select: { name: true } },
        },
      },
    },
  })
  return toAuditCsv(
    steps.map(({ exception, actor, at, ...step }) => ({
      id: exception.id,
      accountName: exception.account.name,
      channelName: exception.channel?.name ?? null,
      from: exception.from.toISOString(),
      until: exception.until.toISOString(),
      state: exception.state,
      step: {
        ...step,
        by: actor?.email ?? null,
        byName: actor?.name ?? null,
        at: at.toISOString(),
      },
    })),
  )
}
