import 'server-only'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/generated/prisma/client'

/**
 * The ticket itself and all that were merged into it, directly or through another. For `= ANY(…)`: an array keeps
 * the index on the messages in use whatever is guessed of its length.
 */
export const MERGED_NUMBERS_OF_T = Prisma.sql`ARRAY(
  WITH RECURSIVE part (number) AS (
    SELECT t.number UNION
    SELECT l.from_number FROM ticket_link l JOIN part p ON l.to_number = p.number WHERE l.kind = 'MERGED_INTO')
  SELECT number FROM part)`

/** Where a ticket's conversation goes on: the end of its merges, itself where it was not merged. */
export async function findMergeTarget(tx: Tx, number: number): Promise<number> {
  const [end] = await tx.$queryRaw<{ number: number }[]>`
    WITH RECURSIVE way (number) AS (
      SELECT ${number}::int UNION
      SELECT l.to_number FROM ticket_link l JOIN way w ON l.from_number = w.number WHERE l.kind = 'MERGED_INTO')
    SELECT w.number FROM way w
    WHERE NOT EXISTS (SELECT FROM ticket_link l WHERE l.from_number = w.number AND l.kind = 'MERGED_INTO')`
  return end?.number ?? number
}

/** The tickets that show this one's messages: itself, and each that it was merged into. */
export async function listMergeWay(tx: Tx, number: number): Promise<number[]> {
  const way = await tx.$queryRaw<{ number: number }[]>`
    WITH RECURSIVE way (number) AS (
      SELECT ${number}::int UNION
      SELECT l.to_number FROM ticket_link l JOIN way w ON l.from_number = w.number WHERE l.kind = 'MERGED_INTO')
    SELECT number FROM way`
  return way.map((step) => step.number)
}
