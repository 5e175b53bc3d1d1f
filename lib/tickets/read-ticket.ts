import 'server-only'
import { ATTACHMENTS_OF_M } from '@/lib/attachments/attachments-sql'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/generated/prisma/client'
import { policyContext } from '@/lib/policy/context'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import { POSITION_OF_P } from '@/lib/queue/place-sql'
import { EXTRAS_COLUMNS, type ExtrasRow, toExtras } from './extras-sql'
import { MERGED_NUMBERS_OF_T } from './merged-sql'
import type { Recipient } from './recipients'
import { CC_OF_M, CE_COLUMN, TO_OF_M } from './recipients-sql'
import { toFacts } from './ticket-facts'
import { TICKET_COLUMNS, TICKET_JOINS, type TicketRow } from './ticket-row'
import { isoOf, toTicketView } from './ticket-view'
import type { MessageView, TicketView } from './view'

/** Whom the note `m` names. */
const MENTIONS_OF_M = Prisma.sql`
  SELECT coalesce(json_agg(json_build_object('name', nu.name, 'email', nu.email) ORDER BY nu.name, nu.id), '[]'::json)
  FROM message_mention n JOIN app_user nu ON nu.id = n.user_id WHERE n.message_id = m.id`

type ReadRow = TicketRow &
  ExtrasRow & { messages: MessageView[] | null; position: number | null; ce: Recipient | null }

/** A ticket with its view; the row is what permissions are asked of. */
export interface ReadTicket {
  row: TicketRow
  view: TicketView
}

/** Reads a ticket with conversation and position in one statement, hence in one snapshot. */
export async function readTicket(tx: Tx, number: number): Promise<ReadTicket | null> {
  const [found] = await tx.$queryRaw<{ row: string }[]>`
    SELECT row_to_json(x)::text AS row FROM (
      SELECT ${TICKET_COLUMNS},
        (SELECT json_agg(json_build_object('id', m.id, 'ticket', m.ticket_number, 'kind', m.kind, 'author', coalesce(mc.email, mu.email),
          'authorName', CASE WHEN mc.id IS NULL THEN mu.name ELSE mc.name END, 'body', m.body, 'at', m.happened_at, 'queuedUntil', m.queued_until,
          'firstResponse', CASE WHEN m.tried IS NOT NULL THEN json_build_object('tried', m.tried, 'nextStep', m.next_step) END,
          'mentions', CASE WHEN m.kind = 'NOTE' THEN (${MENTIONS_OF_M}) ELSE '[]'::json END, 'to', ${TO_OF_M}, 'cc', ${CC_OF_M},
          'attachments', (${ATTACHMENTS_OF_M}))
          ORDER BY m.happened_at, m.id)
         FROM message m LEFT JOIN app_user mu ON mu.id = m.author_id LEFT JOIN contact mc ON mc.id = m.contact_id
         WHERE m.ticket_number = ANY(${MERGED_NUMBERS_OF_T})) AS messages,
        (SELECT ${POSITION_OF_P} FROM ticket_rank p
         WHERE p.ranking_id = s.ranking_id AND p.ticket_number = t.number) AS position,
        ${EXTRAS_COLUMNS}, ${CE_COLUMN}
      FROM ${TICKET_JOINS} WHERE t.number = ${number}
    ) x`
  if (!found) return null
  const { messages, position, fields, people, ce, ...row } = JSON.parse(found.row) as ReadRow
  const context = await policyContext(tx, row)
  const evaluation = evaluateTicket(toFacts(row), context)
  const conversation = (messages ?? []).map((message) => ({
    ...message,
    at: isoOf(message.at),
    queuedUntil: message.queuedUntil && isoOf(message.queuedUntil),
  }))
  const extras = toExtras({ fields, people })
  const parts = { row, evaluation, messages: conversation, position, context, extras, ce }
  const view = toTicketView(parts)
  return { row, view }
}

/** The view after a write in the same transaction, which has just shown that the ticket exists. */
export async function readView(tx: Tx, number: number): Promise<TicketView> {
  const read = await readTicket(tx, number)
  if (!read) throw new Error(`ticket ${number} vanished inside its own transaction`)
  return read.view
}

/** Where a ranked ticket stands now, from 1; null outside the order. */
export async function findPosition(tx: Tx, number: number): Promise<number | null> {
  const [found] = await tx.$queryRaw<{ position: number | null }[]>`
    SELECT ${POSITION_OF_P} AS position FROM ticket_rank p JOIN queue_state s ON s.id = 1
    WHERE p.ranking_id = s.ranking_id AND p.ticket_number = ${number}`
  return found?.position ?? null
}
