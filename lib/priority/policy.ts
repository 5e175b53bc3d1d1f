import type { CalendarDefinition } from '@/lib/calendar/definition'
import type {
  OrderRule,
  PlanDefaults,
  PriorityRule,
  ProvisionalReading,
  SegmentPolicy,
  SlaTargets,
  Span,
} from './policy-parts'
import { PRIORITY_RULES_1 } from './priority-rules'
import { RULES_1, type Rule } from './rules'
import { CONTRACT_SEVERITIES_1, PRE_SALES_SEVERITIES_1 } from './severity-rules'
import type { Priority, Segment, WorkloadMode } from './types'

/**
 * Everything that the policy fixes, as one JSON-serialisable value: code reads tables, thresholds and
 * interpretations from the policy that it is given, so that leadership can version them.
 */
export type Policy = {
  version: number
  /** All rules in the order of their ids. */
  rules: readonly Rule[]
  segments: Readonly<Record<Segment, SegmentPolicy>>
  priorityRules: readonly PriorityRule[]
  planDefaults: PlanDefaults
  slaTargets: SlaTargets
  /** Open hours of one business day on this calendar. */
  businessHoursPerBusinessDay: number
  /** The word owed to a requester who wrote again, from their oldest unanswered message. */
  answerToNewMessage: Span
  /** The class in which unchecked claims stand last; null = nowhere. */
  uncheckedClass: Priority | null
  order: Readonly<Record<WorkloadMode, OrderRule>>
  deviation: { defaultHours: number; maxHours: number }
  /** Holidays are kept apart, since they change without a new policy. */
  calendar: Omit<CalendarDefinition, 'holidays'>
  workload: {
    paceWindowBusinessHours: number
    leastPacePerHour: number
    surgeFromWordsOwed: number
    surgeOverPaceHours: number
    calmBeforeNormalHours: number
    /** R34: who had a word of ours within so many hours, whatever the calendar says, does not wonder yet. */
    recentWordHours: number
  }
  visitDefaultHours: number
  exceptionMaxDays: number
  solvedClosesAfterHours: number
  goals: {
    slaAttainmentPercent: number
    engineeringSharePercent: number
    urgentSharePercent: number
  }
}

const PROVISIONAL: ProvisionalReading = {
  byClaim: { S0: { severity: 'S0', priority: 'P0' } },
  otherwise: { severity: 'S1', priority: 'P1' },
}

const CUSTOMER = {
  severityRules: CONTRACT_SEVERITIES_1,
  provisional: PROVISIONAL,
  goal: { businessHours: 2 },
  needsCover: false,
}

const NO_PLANS = {
  PRE_SALES: 'NONE',
  ENTERPRISE: 'NONE',
  TEAM: 'NONE',
  FREE: 'NONE',
  OPEN_SOURCE: 'NONE',
  INTERNAL: 'NONE',
} as const

/** The policy of FY24 with the contract of 2023, and our interpretations. */
export const POLICY_1: Policy = {
  version: 1,
  rules: RULES_1,
  segments: {
    PRE_SALES: {
      ...CUSTOMER,
      rank: 1,
      label: 'Pre-sales',
      paying: false,
      severityRules: PRE_SALES_SEVERITIES_1,
      needsCover: true,
    },
    ENTERPRISE: { ...CUSTOMER, rank: 2, label: 'Enterprise', paying: true },
    TEAM: { ...CUSTOMER, rank: 3, label: 'Team', paying: true },
    FREE: { ...CUSTOMER, rank: 4, label: 'Free', paying: false },
    OPEN_SOURCE: { ...CUSTOMER, rank: 5, label: 'Open source', paying: false },
    INTERNAL: {
      ...CUSTOMER,
      rank: 6,
      label: 'Internal',
      paying: false,
      severityRules: [],
      provisional: null,
      goal: null,
    },
  },
  priorityRules: PRIORITY_RULES_1,
  planDefaults: {
    CLOUD: NO_PLANS,
    SELF_HOSTED: { ...NO_PLANS, ENTERPRISE: 'ENTERPRISE', TEAM: 'ENTERPRISE_STARTER' },
  },
  slaTargets: {
    ENTERPRISE: {
      S0: { businessHours: 2 },
      S1: { businessHours: 4 },
      S2: { businessHours: 8 },
      S3: { businessDays: 2 },
    },
    ENTERPRISE_PREMIUM: {
      S0: { hours: 2 },
      S1: { hours: 4 },
      S2: { businessHours: 8 },
      S3: { businessDays: 2 },
    },
    ENTERPRISE_STARTER: {
      S0: { businessHours: 4 },
      S1: { businessHours: 6 },
      S2: { businessHours: 16 },
      S3: { businessDays: 3 },
    },
    NONE: {},
  },
  businessHoursPerBusinessDay: 24,
  answerToNewMessage: { businessHours: 2 },
  uncheckedClass: 'P0',
  order: {
    NORMAL: {
      rule: 'R29',
      parts: ['class', 'deviated', 'wordOwed', 'unchecked', 'respondBy', 'receivedAt', 'number'],
    },
    SURGE: {
      rule: 'R30',
      parts: [
        'class',
        'deviated',
        'wordOwed',
        'segmentRank',
        'unchecked',
        'surgeDueAt',
        'receivedAt',
        'number',
      ],
    },
  },
  deviation: { defaultHours: 8, maxHours: 24 },
  calendar: {
    timeZone: 'America/Los_Angeles',
    weekly: [
      { day: 'SUN', from: '14:00', to: '24:00' },
      { day: 'MON', from: '00:00', to: '24:00' },
      { day: 'TUE', from: '00:00', to: '24:00' },
      { day: 'WED', from: '00:00', to: '24:00' },
      { day: 'THU', from: '00:00', to: '24:00' },
      { day: 'FRI', from: '00:00', to: '17:00' },
    ],
  },
  workload: {
    paceWindowBusinessHours: 24,
    leastPacePerHour: 1,
    surgeFromWordsOwed: 5,
    surgeOverPaceHours: 2,
    calmBeforeNormalHours: 1,
    recentWordHours: 2,
  },
  visitDefaultHours: 24,
  exceptionMaxDays: 90,
  solvedClosesAfterHours: 72,
  goals: { slaAttainmentPercent: 95, engineeringSharePercent: 10, urgentSharePercent: 10 },
}
