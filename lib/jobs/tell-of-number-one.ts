import 'server-only'
import { now } from '@/lib/clock'
import { db, type Tx } from '@/lib/db/client'
import { runWrite } from '@/lib/db/run-write'
import { Prisma } from '@/lib/generated/prisma/client'
import { HOLDERS } from '@/lib/notifications/holders'
import { tell } from '@/lib/notifications/notify'
import type { WorkloadMode } from '@/lib/priority/types'
import { IN_ORDER, orderColumns } from '@/lib/queue/order-sql'

const MAY_BE_TOLD = Prisma.sql`u.disabled_at IS NULL AND u.role::text = ANY(${HOLDERS}::text[])`

interface Due {
  number: number
  userId: string
  occasion: bigint
}

/**
 * Tells an assignee that number one is theirs. The line itself is the memory of having told: a kill loses nothing, a
 * second worker or a restart repeats nothing. Returns how many were due.
 */
export async function tellOfNumberOne(): Promise<number> {
  const due = await findNumberOne()
  for (const line of due) await runWrite({}, (tx) => tellAssignee(tx, line))
  return due.length
}

/** The head of the order, when somebody has it: told once for each time that it was given to them. */
async function findNumberOne(): Promise<Due[]> {
  const state = await db().queueState.findUniqueOrThrow({
    where: { id: 1 },
    select: { mode: true },
  })
  return db().$queryRaw<Due[]>`
    SELECT one.number, one.assignee_id AS "userId", ${GIVEN_AT} AS occasion
    FROM (${headOf(state.mode)}) one JOIN app_user u ON u.id = one.assignee_id
    WHERE ${MAY_BE_TOLD} AND NOT EXISTS (SELECT FROM notification n
      WHERE n.user_id = one.assignee_id AND n.ticket_number = one.number AND n.kind = 'NUMBER_ONE'
        AND n.occasion = ${GIVEN_AT})`
}

const headOf = (mode: WorkloadMode) => Prisma.sql`
  SELECT t.number, t.assignee_id FROM ticket_rank r JOIN ticket t ON t.number = r.ticket_number
  WHERE ${IN_ORDER} ORDER BY ${orderColumns(mode)} LIMIT 1`

/** The event by which the ticket came to its assignee; a reply can do that as well as an assignment. */
const GIVEN_AT = Prisma.sql`coalesce((SELECT max(e.seq) FROM ticket_event e
  WHERE e.ticket_number = one.number AND e.type = 'ASSIGNED'), 1)::bigint`

/** Only if it is still so: the ticket is locked against change while it is told. */
async function tellAssignee(tx: Tx, { number, userId, occasion }: Due): Promise<void> {
  const [ticket] = await tx.$queryRaw<
    {
      assigneeId: string | null
      openedById: string | null
      withEngineering: boolean
      accountCeOwnerId: string | null
    }[]
  >`SELECT t.assignee_id AS "assigneeId", t.opened_by_id AS "openedById",
      t.with_engineering AS "withEngineering", a.ce_owner_id AS "accountCeOwnerId"
    FROM ticket t JOIN account a ON a.id = t.account_id WHERE t.number = ${number} FOR SHARE OF t`
  if (ticket?.assigneeId !== userId) return
  await tell(tx, { ticket: { ...ticket, number }, occasion, at: now() }, [
    { userId, kind: 'NUMBER_ONE' },
  ])
}
