import 'server-only'
import type { ExceptionOwnership } from '@/lib/auth/ownership'
import { can } from '@/lib/auth/permissions'
import { ROLES } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import { tellOfException } from '@/lib/notifications/notify'
import type { NotificationKind } from '@/lib/notifications/view'

type Exception = ExceptionOwnership & { id: string }

export interface StepPlace {
  /** The step's place in the exception's history. */
  seq: number
  at: Date
}

const DECIDERS = ROLES.filter((role) => can({ role }, 'exception.decide'))

/** Those who decide, but never who asked. */
export async function tellDeciders(tx: Tx, exception: Exception, step: StepPlace): Promise<void> {
  const deciders = await tx.user.findMany({
    where: {
      role: { in: DECIDERS },
      isService: false,
      disabledAt: null,
      id: { not: exception.requestedById },
    },
    select: { id: true },
  })
  await tellOf(tx, exception, {
    ...step,
    kind: 'EXCEPTION_ASKED',
    people: deciders.map(({ id }) => id),
  })
}

/** Who asked, and the account's Customer Engineer. */
export async function tellAskers(
  tx: Tx,
  exception: Exception,
  { but, kind, ...step }: StepPlace & { kind: NotificationKind; but: string | null },
): Promise<void> {
  const { requestedById, account } = exception
  const people = [requestedById, account.ceOwnerId].filter(
    (id): id is string => id !== null && id !== but,
  )
  await tellOf(tx, exception, { ...step, kind, people })
}

export async function tellOf(
  tx: Tx,
  exception: Exception,
  { seq, at, kind, people }: StepPlace & { kind: NotificationKind; people: readonly string[] },
): Promise<void> {
  const told = [...new Set(people)].map((userId) => ({ userId, kind }))
  await tellOfException(tx, { exception, occasion: BigInt(seq), at }, told)
}
