import 'server-only'
import { ownsAccount } from '@/lib/auth/ownership'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import { done, invalid, type Outcome } from '@/lib/outcome'
import type { Deployment, Segment, SlaPlan, WorkloadMode } from '@/lib/priority/types'
import { holdRanking } from '@/lib/ranking/gate'
import type { OpenTicketInput } from './schema'

export interface TicketAccount {
  id: string
  name: string
  segment: Segment
  deployment: Deployment
  slaPlan: SlaPlan | null
  ceOwnerId: string | null
  /** An exception of the whole account runs: its prospects reach Support directly. */
  exceptionActive: boolean
  mode: WorkloadMode
  rankingId: number
  policyVersionId: number
  calendarRevision: number
  /** The number that the new ticket gets. */
  nextNumber: number
}

/** By id, else by one of its domains. */
type AccountName = Pick<OpenTicketInput, 'account' | 'accountDomain'>

/**
 * The account that a new ticket names, locked against change, with the number and the policy for the ticket.
 * One that the viewer may not open a ticket for is as unknown as one that is not there.
 */
export async function findTicketAccount(
  tx: Tx,
  viewer: Viewer,
  input: AccountName,
): Promise<Outcome<TicketAccount>> {
  const found = await lockTicketAccount(tx, input)
  if (found && can(viewer, 'ticket.open', ownsAccount(viewer, found))) return done(found)
  const [path, value] = input.account
    ? ['account', input.account]
    : ['accountDomain', input.accountDomain]
  return invalid(path, `there is no account “${value}” for which you may open a ticket`)
}

/** The same for the program itself, which is asked for no right; null where there is no such account. */
export async function lockTicketAccount(tx: Tx, input: AccountName): Promise<TicketAccount | null> {
  await holdRanking(tx)
  const [found] = await tx.$queryRaw<TicketAccount[]>`
    SELECT a.id, a.name, a.segment::text, a.deployment::text, a.sla_plan::text AS "slaPlan",
      a.ce_owner_id AS "ceOwnerId", a.exception_active AS "exceptionActive", s.mode::text,
      s.ranking_id AS "rankingId", s.policy_version_id AS "policyVersionId",
      s.calendar_revision AS "calendarRevision",
      nextval(pg_get_serial_sequence('ticket', 'number'))::int AS "nextNumber"
    FROM account a JOIN queue_state s ON s.id = 1
    WHERE a.id = coalesce(${input.account ?? null}::uuid,
      (SELECT account_id FROM account_domain WHERE domain = ${input.accountDomain ?? null}))
    FOR SHARE OF a`
  return found ?? null
}
