import 'server-only'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/generated/prisma/client'

/** One number among PostgreSQL's advisory locks, for the ranking in force. */
const RANKING_LOCK = 4_101_979
/** Longer than this nobody's change waits for a switch: it gives way and is tried again. */
const PATIENCE_MS = 1000

/** As a column of a statement that locks something anyway: see `holdRanking`. */
export const HOLD_RANKING = Prisma.sql`pg_advisory_xact_lock_shared(${Prisma.raw(String(RANKING_LOCK))})::text`

/**
 * Keeps the ranking in force from being replaced until the transaction ends. Every change of a ticket holds it before
 * it reads which ranking that is: else it would write the ticket's place where nobody looks any more.
 */
export async function holdRanking(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT ${HOLD_RANKING}`
}

/** Waits for the changes under way and lets none begin until the transaction ends. Throws when they take long. */
export async function closeRanking(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT set_config('lock_timeout', ${`${PATIENCE_MS}ms`}, true)`
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${RANKING_LOCK})::text`
}

/** Whether `closeRanking` gave way (55P03): nothing has happened. */
export function gaveWay(error: unknown): boolean {
  return error instanceof Error && /55P03|lock timeout/.test(`${error.message} ${codeOf(error)}`)
}

function codeOf(error: Error): string {
  return 'cause' in error && error.cause instanceof Object && 'originalCode' in error.cause
    ? String(error.cause.originalCode)
    : ''
}
