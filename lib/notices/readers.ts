import 'server-only'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Lane, TicketStatus } from '@/lib/priority/types'
import { LAST_WORD_OF_T, personOf, READERS_OF_T, waitsSince } from './waiting-sql'

/** Somebody who reads what we write to a ticket. */
export interface ReaderOfTicket {
  email: string
  name: string | null
  contactId: string | null
  userId: string | null
  zone: string | null
  blocked: boolean
}

/** A ticket as far as it decides whether its readers are told. */
export interface WaitOfTicket {
  /** It still waits, without a recent word. */
  waits: boolean
  lane: Lane
  status: TicketStatus
  lastWordAt: Date | null
  accountName: string
  accountZone: string | null
  /** By address, so that two who tell them claim them in one order. */
  readers: ReaderOfTicket[]
}

type WaitRow = Omit<WaitOfTicket, 'readers'> & (ReaderOfTicket | { email: null })

/** Read after the ticket was locked: what was written to it before is seen. */
export async function readWait(tx: Tx, number: number, since: Date): Promise<WaitOfTicket> {
  const rows = await tx.$queryRaw<WaitRow[]>`
    SELECT (${waitsSince(since)}) AS waits, r.lane::text, t.status::text, w.at AS "lastWordAt",
      a.name AS "accountName", a.time_zone AS "accountZone", x.*
    FROM ticket t JOIN account a ON a.id = t.account_id JOIN queue_state s ON s.id = 1
      JOIN ticket_rank r ON r.ranking_id IN (s.ranking_id, 0) AND r.ticket_number = t.number
      CROSS JOIN LATERAL (${LAST_WORD_OF_T}) w LEFT JOIN LATERAL (${READERS_OF_T}) x ON true
    WHERE t.number = ${number} ORDER BY lower(x.email)`
  const [first] = rows
  if (!first) throw new Error(`ticket ${number} has no place`)
  const { waits, lane, status, lastWordAt, accountName, accountZone } = first
  const readers = rows.filter((row) => row.email !== null)
  return { waits, lane, status, lastWordAt, accountName, accountZone, readers }
}

/**
 * Makes sure that nobody else tells somebody in this surge: of two who try, the second waits for the first and gets
 * false. The message must be written in the same transaction.
 */
export async function claimReader(
  tx: Tx,
  period: string,
  { email, messageId }: { email: string; messageId: string },
): Promise<boolean> {
  const claimed = await tx.$executeRaw`
    INSERT INTO proactive_reader (period_id, person, message_id)
    VALUES (${period}::uuid, ${personOf(period, Prisma.sql`${email}::text`)}, ${messageId}::uuid) ON CONFLICT DO NOTHING`
  return claimed === 1
}

/** What somebody was told in a surge and on which ticket; null while they were not. */
export async function findTold(
  tx: Tx,
  period: string,
  email: string,
): Promise<{ number: number; body: string } | null> {
  const [told] = await tx.$queryRaw<{ number: number; body: string }[]>`
    SELECT m.ticket_number AS number, m.body FROM proactive_reader p JOIN message m ON m.id = p.message_id
    WHERE p.period_id = ${period}::uuid AND p.person = ${personOf(period, Prisma.sql`${email}::text`)}`
  return told ?? null
}
