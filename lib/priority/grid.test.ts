import { describe, expect, it } from 'vitest'
import { evaluated, HOUR, impact, MONDAY, SATURDAY } from '@/tests/policy/ticket-facts'
import {
  DEPLOYMENTS,
  type Deployment,
  SEGMENTS,
  SEVERITIES,
  type Segment,
  type Severity,
  SLA_PLANS,
  type SlaPlan,
  TICKET_STATUSES,
  type TicketFacts,
  type TicketStatus,
} from './types'

/**
 * The finite grid, whole: every segment × severity (or none yet) × claim of an emergency × plan (or
 * none set) × deployment × status × receipt inside and outside the open week. What is expected is
 * written out here by hand and shares nothing with the policy's tables.
 */
type Cell = {
  segment: Segment
  severity: Severity | null
  claimsEmergency: boolean
  plan: SlaPlan | null
  deployment: Deployment
  status: TicketStatus
}

/** P0 … P3 for S0 … S3; pre-sales has no S3 and is provisional with it. */
const PRIORITY: Record<Segment, string> = {
  PRE_SALES: '0 1 2 -',
  ENTERPRISE: '0 1 2 3',
  TEAM: '0 1 2 3',
  FREE: '0 1 3 3',
  OPEN_SOURCE: '0 1 3 3',
  INTERNAL: '3 3 3 3',
}

/** Hours from receipt to the SLA for S0 … S3: received on Monday | on Saturday, 34 h before opening. */
const SLA_HOURS: Record<SlaPlan, string> = {
  ENTERPRISE: '2 4 8 48 | 36 38 42 82',
  ENTERPRISE_PREMIUM: '2 4 8 48 | 2 4 42 82',
  ENTERPRISE_STARTER: '4 6 16 72 | 38 40 50 106',
  NONE: '- - - - | - - - -',
}

const RECEIPTS = [
  { receivedAt: MONDAY, goalHours: 2, column: 0 },
  { receivedAt: SATURDAY, goalHours: 36, column: 1 },
]

function grid(segment: Segment): Cell[] {
  const rows = [...SEVERITIES, null].flatMap((severity) =>
    [true, false].map((claimsEmergency) => ({ segment, severity, claimsEmergency })),
  )
  const accounts = [...SLA_PLANS, null].flatMap((plan) =>
    DEPLOYMENTS.map((deployment) => ({ plan, deployment })),
  )
  return rows.flatMap((row) =>
    accounts.flatMap((account) =>
      TICKET_STATUSES.map((status) => ({ ...row, ...account, status })),
    ),
  )
}

function factsOf(cell: Cell, receivedAt: number): TicketFacts {
  return {
    number: 1,
    segment: cell.segment,
    deployment: cell.deployment,
    slaPlan: cell.plan,
    receivedAt,
    status: cell.status,
    claimedSeverity: cell.claimsEmergency ? 'S0' : 'S2',
    triage: cell.severity && { facts: impact(), severity: cell.severity },
    firstRespondedAt: null,
    awaitingSince: null,
    nextUpdateAt: null,
    deviation: null,
    preSales: { openedByCe: false, exceptionActive: false },
  }
}

function expectedStanding({ segment, severity, claimsEmergency }: Cell) {
  if (segment === 'INTERNAL') return { severity: null, priority: 'P3', provisional: false }
  const digit = severity && PRIORITY[segment].split(' ')[Number(severity[1])]
  if (digit && digit !== '-') return { severity, priority: `P${digit}`, provisional: false }
  const reading = claimsEmergency ? ['S0', 'P0'] : ['S1', 'P1']
  return { severity: reading[0], priority: reading[1], provisional: true }
}

function expectedPlan({ segment, deployment, plan }: Cell): SlaPlan {
  if (plan) return plan
  if (deployment === 'CLOUD') return 'NONE'
  if (segment === 'ENTERPRISE') return 'ENTERPRISE'
  return segment === 'TEAM' ? 'ENTERPRISE_STARTER' : 'NONE'
}

function expectedSlaHours(cell: Cell, column: number): number | null {
  const { severity } = expectedStanding(cell)
  if (!severity) return null
  const hours = SLA_HOURS[expectedPlan(cell)].split(' | ')[column]?.split(' ')[Number(severity[1])]
  return hours === '-' ? null : Number(hours)
}

function expectedLane({ segment, status }: Cell): string {
  if (status === 'PENDING' || status === 'ON_HOLD') return 'WAITING'
  if (status === 'SOLVED' || status === 'CLOSED') return 'DONE'
  return segment === 'PRE_SALES' ? 'WITH_CE' : 'RANKED'
}

describe.each(SEGMENTS)('the whole grid of %s', (segment) => {
  const cells = grid(segment)

  it('has 600 cells', () => {
    expect(cells).toHaveLength(5 * 2 * 5 * 2 * 6)
  })

  it.each(RECEIPTS)(
    'matches the table, received at $receivedAt',
    ({ receivedAt, goalHours, column }) => {
      for (const cell of cells) {
        const sla = expectedSlaHours(cell, column)
        const goal = segment === 'INTERNAL' ? null : goalHours
        const word = goal === null ? null : Math.min(goal, sla ?? goal)
        const instant = (hours: number | null) =>
          hours === null ? null : receivedAt + hours * HOUR
        expect(evaluated(factsOf(cell, receivedAt)), JSON.stringify(cell)).toMatchObject({
          ...expectedStanding(cell),
          slaPlan: expectedPlan(cell),
          slaDueAt: instant(sla),
          goalDueAt: instant(goal),
          respondBy: instant(word),
          lane: expectedLane(cell),
        })
      }
    },
  )
})
