import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { uuidv7 } from '@/lib/db/uuid'
import { Prisma } from '@/lib/generated/prisma/client'
import type { LinkKind } from './link-words'

export interface LinkEnds {
  from: number
  to: number
  kind: LinkKind
}

export interface NewLink extends LinkEnds {
  /** Null is the program itself. */
  viewer: Viewer | null
}

/** A relation without direction is stored one way. */
export function oneWay<T extends LinkEnds>(link: T): T {
  const { from, to, kind } = link
  return kind === 'RELATED' && from > to ? { ...link, from: to, to: from } : link
}

/**
 * Locks tickets for the rest of the transaction, lowest number first: two who meet on the same tickets wait one for
 * the other, and no change of the order has yet taken the queue's own lock.
 */
export async function lockInOrder(tx: Tx, numbers: readonly number[]): Promise<void> {
  await tx.$queryRaw`SELECT number FROM ticket WHERE number IN (${Prisma.join([...numbers])})
    ORDER BY number FOR UPDATE`
}

/** Writes the row of a link between tickets that are locked; the caller records the events. */
export async function insertLink(
  tx: Tx,
  { from, to, kind, viewer }: NewLink,
  taken?: Prisma.InputJsonObject,
): Promise<string> {
  const id = uuidv7()
  await tx.ticketLink.createMany({
    data: [
      {
        id,
        fromNumber: from,
        toNumber: to,
        kind,
        ...(taken && { taken }),
        createdById: viewer?.id ?? null,
        createdAt: now(),
      },
    ],
  })
  return id
}
