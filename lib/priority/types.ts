/** Who is asking (R3), in the order of hard choices. */
export const SEGMENTS = [
  'PRE_SALES',
  'ENTERPRISE',
  'TEAM',
  'FREE',
  'OPEN_SOURCE',
  'INTERNAL',
] as const
export const DEPLOYMENTS = ['SELF_HOSTED', 'CLOUD'] as const
export const SLA_PLANS = ['ENTERPRISE', 'ENTERPRISE_PREMIUM', 'ENTERPRISE_STARTER', 'NONE'] as const
/** Worst first. */
export const SEVERITIES = ['S0', 'S1', 'S2', 'S3'] as const
/** Highest first; the index is the class in the order key. */
export const PRIORITIES = ['P0', 'P1', 'P2', 'P3'] as const
export const TICKET_STATUSES = ['NEW', 'OPEN', 'PENDING', 'ON_HOLD', 'SOLVED', 'CLOSED'] as const
export const WORKLOAD_MODES = ['NORMAL', 'SURGE'] as const
export const SLOWNESSES = ['NONE', 'SOMEWHAT', 'EXTREME'] as const
export const LANES = ['RANKED', 'WAITING', 'WITH_CE', 'DONE'] as const

export type Segment = (typeof SEGMENTS)[number]
export type Deployment = (typeof DEPLOYMENTS)[number]
export type SlaPlan = (typeof SLA_PLANS)[number]
export type Severity = (typeof SEVERITIES)[number]
export type Priority = (typeof PRIORITIES)[number]
export type TicketStatus = (typeof TICKET_STATUSES)[number]
export type WorkloadMode = (typeof WORKLOAD_MODES)[number]
export type Slowness = (typeof SLOWNESSES)[number]
/**
 * Where a ticket is listed. `WAITING`: pending or on hold. `WITH_CE`: a new or open pre-sales ticket
 * that neither a CE opened nor an exception covers (R28). `DONE`: solved or closed.
 */
export type Lane = (typeof LANES)[number]

/** What the Support Engineer records at triage (policy section 3). */
export type ImpactFacts = {
  totalLossOfService: boolean
  failedDeployment: boolean
  securityRelated: boolean
  /** 0–100, the share of users for whom the service is significantly limited; null = unknown. */
  usersAffectedPercent: number | null
  coreFeaturesUnavailable: boolean
  slowness: Slowness
  acceptableWorkaround: boolean
}

/** The facts of a request of which nothing is known to be broken. */
export const NO_IMPACT: ImpactFacts = {
  totalLossOfService: false,
  failedDeployment: false,
  securityRelated: false,
  usersAffectedPercent: null,
  coreFeaturesUnavailable: false,
  slowness: 'NONE',
  acceptableWorkaround: false,
}

/** What the last triage recorded. */
export type TriageFacts = {
  facts: ImpactFacts
  /**
   * The confirmed severity (R24). Left out: derived from the facts. Null: confirmed as having none,
   * which is right for internal work; any other segment then lacks it and is provisional again.
   */
  severity?: Severity | null
  /** The confirmed priority; left out or null: derived from the severity. */
  priority?: Priority | null
}

/**
 * All that the order of one ticket depends on. Instants are epoch milliseconds. A deviation that is
 * present counts: who reads the facts drops the ended ones, since evaluation knows no clock (R2).
 */
export type TicketFacts = {
  number: number
  segment: Segment
  deployment: Deployment
  /** The plan set on the account; null = not set, R5 decides. */
  slaPlan: SlaPlan | null
  receivedAt: number
  status: TicketStatus
  /** The requester's own claim: input, never an assignment (R22). */
  claimedSeverity: Severity | null
  triage: TriageFacts | null
  /** When the first *meaningful* response went out (R27). */
  firstRespondedAt: number | null
  /** The requester's oldest unanswered message after that response. */
  awaitingSince: number | null
  /** The next word that we promised. */
  nextUpdateAt: number | null
  deviation: { rankAs: Priority } | null
  /** Read for pre-sales tickets only (R28). */
  preSales: { openedByCe: boolean; exceptionActive: boolean }
}

/** The id of a rule of the policy. */
export type RuleId = `R${number}`

/** Why something is as it is: the rule and a sentence in plain words. */
export type Reason = { rule: RuleId; text: string }

/** The stored order key. Which parts count, and in which order, is the mode's business (R29, R30). */
export type OrderKey = {
  /** Index in `PRIORITIES` of the higher of the priority and the deviation's class. */
  class: 0 | 1 | 2 | 3
  deviated: boolean
  wordOwed: boolean
  segmentRank: number
  /** A claimed emergency that nobody has checked: provisional and in class P0. */
  unchecked: boolean
  respondBy: number | null
  /** `slaDueAt` while the meaningful first response is owed, else null. */
  surgeDueAt: number | null
  receivedAt: number
  number: number
}

/** What the policy makes of one ticket's facts. Due instants are epoch milliseconds. */
export type Evaluation = {
  /** Before triage the provisional reading (R25); null for internal work. */
  severity: Severity | null
  priority: Priority
  provisional: boolean
  slaPlan: SlaPlan
  /** The contract's first-response instant; kept after the answer, for the reports. */
  slaDueAt: number | null
  /** The couple-of-hours goal (R26). */
  goalDueAt: number | null
  /** When we owe the next word; null when we owe none. */
  respondBy: number | null
  lane: Lane
  /** Null exactly when the ticket is ranked. */
  notRankedBecause: Reason | null
  key: OrderKey
}
