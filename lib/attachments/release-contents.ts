import 'server-only'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'

/**
 * Lets go of bytes that no attachment has any more. Those in the database are gone with this transaction; those in a
 * bucket are marked, and a job removes them right after. Two statements, since who waited for the lock has to look anew.
 */
export async function releaseContents(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.$queryRaw`
    SELECT id FROM attachment_content WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
  await tx.$executeRaw`
    WITH unused AS (
      SELECT c.id, c.place FROM attachment_content c
      WHERE c.id = ANY(${ids}::uuid[]) AND NOT EXISTS (SELECT FROM attachment f WHERE f.content_id = c.id)
    ), marked AS (
      UPDATE attachment_content c SET forget_at = ${now()}::timestamptz FROM unused u WHERE u.id = c.id AND u.place = 'S3'
    )
    DELETE FROM attachment_content c USING unused u WHERE u.id = c.id AND u.place = 'DATABASE'`
}
