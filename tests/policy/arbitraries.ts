import fc from 'fast-check'
import {
  DEPLOYMENTS,
  type ImpactFacts,
  PRIORITIES,
  SEGMENTS,
  SEVERITIES,
  SLA_PLANS,
  SLOWNESSES,
  TICKET_STATUSES,
  type TicketFacts,
  WORKLOAD_MODES,
} from '@/lib/priority/types'

const START = Date.parse('2026-01-01T00:00:00.000Z')
const HALF_HOUR = 1_800_000
const YEAR_IN_HALF_HOURS = 365 * 48

/** Instants of one year on a coarse grid, so that equal instants are common and ties are tried. */
export const anInstant = fc
  .integer({ min: 0, max: YEAR_IN_HALF_HOURS })
  .map((n) => START + n * HALF_HOUR)

export const aMode = fc.constantFrom(...WORKLOAD_MODES)

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

export const impactFacts: fc.Arbitrary<ImpactFacts> = fc.record({
  totalLossOfService: fc.boolean(),
  failedDeployment: fc.boolean(),
  securityRelated: fc.boolean(),
  usersAffectedPercent: orNull(fc.integer({ min: 0, max: 100 })),
  coreFeaturesUnavailable: fc.boolean(),
  slowness: fc.constantFrom(...SLOWNESSES),
  acceptableWorkaround: fc.boolean(),
})

const triage = fc.record(
  {
    facts: impactFacts,
    severity: orNull(fc.constantFrom(...SEVERITIES)),
    priority: orNull(fc.constantFrom(...PRIORITIES)),
  },
  { requiredKeys: ['facts'] },
)

/** Any ticket, number included. */
export const aTicket: fc.Arbitrary<TicketFacts> = fc.record({
  number: fc.integer({ min: 1, max: 100_000 }),
  segment: fc.constantFrom(...SEGMENTS),
  deployment: fc.constantFrom(...DEPLOYMENTS),
  slaPlan: orNull(fc.constantFrom(...SLA_PLANS)),
  receivedAt: anInstant,
  status: fc.constantFrom(...TICKET_STATUSES),
  claimedSeverity: orNull(fc.constantFrom(...SEVERITIES)),
  triage: orNull(triage),
  firstRespondedAt: orNull(anInstant),
  awaitingSince: orNull(anInstant),
  nextUpdateAt: orNull(anInstant),
  deviation: orNull(fc.record({ rankAs: fc.constantFrom(...PRIORITIES) })),
  preSales: fc.record({ openedByCe: fc.boolean(), exceptionActive: fc.boolean() }),
})

/** Any queue: tickets with different numbers. */
export const aQueue = fc.uniqueArray(aTicket, { selector: (t) => t.number, maxLength: 25 })
