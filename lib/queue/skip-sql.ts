import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'

/** How long a skip counts, unless the ticket changes before. */
const SKIP_MS = 3_600_000

/** The condition, over ticket t, that leaves out what a user has skipped. */
export function notSkippedBy(userId: string, at: Date): Prisma.Sql {
  const since = new Date(at.getTime() - SKIP_MS)
  return Prisma.sql`NOT EXISTS (SELECT 1 FROM queue_skip k WHERE k.user_id = ${userId}::uuid
    AND k.ticket_number = t.number AND k.ticket_version = t.version AND k.skipped_at > ${since}::timestamptz)`
}
