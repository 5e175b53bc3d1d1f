import type { ClockName } from '@/lib/priority/clock-names'
import type { RuleId, Severity, SlaPlan } from '@/lib/priority/types'

/** `RUNNING`: not due and not answered. `BROKEN` without an answer goes on. */
export const CLOCK_OUTCOMES = ['RUNNING', 'MET', 'BROKEN'] as const
export type ClockOutcome = (typeof CLOCK_OUTCOMES)[number]

/** A stretch of a clock. Instants are ISO-8601 UTC. */
export interface ReceiptLine {
  from: string
  to: string
  counted: boolean
  ms: number
  /** The holidays for which the calendar was closed, by name. */
  holidays: string[]
}

/** What one clock counted, stretch by stretch, by which rule, and what became of it. */
export interface ClockReceipt {
  clock: ClockName
  rule: RuleId
  /** The rule as it applied, in a sentence. */
  text: string
  /** "4 bh on 24x5"; null for a promise, and where it was not kept. */
  target: string | null
  plan: SlaPlan
  /** The severity that counted; null where none does. */
  severity: Severity | null
  provisional: boolean
  /** The business calendar that it ran on; null = around the clock. */
  calendar: { name: string; timeZone: string } | null
  startedAt: string
  dueAt: string
  answeredAt: string | null
  outcome: ClockOutcome
  /** When the figures below are of: the answer, else when this was read. */
  asOf: string
  /** Counted from the start to the due instant. */
  targetMs: number
  /** Counted from `asOf` to the due instant; negative is over. */
  spareMs: number
  /** Without a gap from the start to the due instant, or to an answer before it. */
  lines: ReceiptLine[]
  /** While nobody has answered: what the calendar does from `asOf` on, so that a screen can go on counting. */
  ahead: ReceiptLine[]
}
