import type {
  Deployment,
  ImpactFacts,
  OrderKey,
  Priority,
  RuleId,
  Segment,
  Severity,
  SlaPlan,
  Slowness,
} from './types'

/** A length of time with its unit in its name. Business units run on the policy's calendar. */
export type Span = { businessHours: number } | { businessDays: number } | { hours: number }

/** The facts that are true or false. */
export type YesNoFact = {
  [Fact in keyof ImpactFacts]: ImpactFacts[Fact] extends boolean ? Fact : never
}[keyof ImpactFacts]

/** One condition on one fact. */
export type FactTest =
  | { fact: YesNoFact; is: boolean }
  | { fact: 'usersAffectedPercent'; atLeast: number }
  | { fact: 'slowness'; isOneOf: readonly Slowness[] }

/** Gives its severity when all tests hold; in a table the first match wins, so the last tests nothing. */
export type SeverityRule = {
  rule: RuleId
  severity: Severity
  all: readonly FactTest[]
  /** Completes "S1: …". */
  because: string
}

/** Gives its priority to the listed segments and severities; the first match wins. */
export type PriorityRule = {
  rule: RuleId
  priority: Priority
  segments: readonly Segment[]
  severities: readonly Severity[] | 'ANY_OR_NONE'
  /** True where no triage may say otherwise (R20). */
  fixed: boolean
  because: string
}

/** How the policy treats a segment. */
export type SegmentPolicy = {
  /** Place under hard choices (R3), 1 first. */
  rank: number
  label: string
  paying: boolean
  /** The severities it knows, by the definitions that apply to it; none = no severity. */
  severityRules: readonly SeverityRule[]
  /** Place before triage (R23, R25); null = its priority is fixed at once. */
  provisional: ProvisionalReading | null
  /** The couple-of-hours goal (R26); null = none. */
  goal: Span | null
  /** R28: only ranked when a CE opened it or an exception covers it. */
  needsCover: boolean
}

/** What an untriaged ticket counts as, by the requester's claim. */
export type ProvisionalReading = {
  byClaim: Readonly<Partial<Record<Severity, Standing>>>
  otherwise: Standing
}

/** A severity with the priority that goes with it. */
export type Standing = { severity: Severity; priority: Priority }

/** First-response targets; a missing one means that nothing is owed by contract. */
export type SlaTargets = Readonly<Record<SlaPlan, Readonly<Partial<Record<Severity, Span>>>>>

/** The plan of an account that has none set (R5). */
export type PlanDefaults = Readonly<Record<Deployment, Readonly<Record<Segment, SlaPlan>>>>

/** One part of an order key. */
export type KeyPart = keyof OrderKey

/** The key parts of a mode in the order in which they decide, and the rule that says so. */
export type OrderRule = { rule: RuleId; parts: readonly KeyPart[] }
