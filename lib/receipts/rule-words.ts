import type { Span } from '@/lib/priority/policy-parts'
import type { RuleId } from '@/lib/priority/types'
import { constantInWords, spanInWords } from '@/lib/priority/words'
import type { ClockReceipt } from './view'

/** A target as support people write it: "4 bh on 24x5", "2 bd on 24x5", "2 h around the clock". */
export function targetWords(target: Span, calendar: string | null): string {
  if ('hours' in target) return `${target.hours} h around the clock`
  const span =
    'businessHours' in target ? `${target.businessHours} bh` : `${target.businessDays} bd`
  return calendar === null ? span : `${span} on ${calendar}`
}

type Ruled = Pick<ClockReceipt, 'clock' | 'plan' | 'severity' | 'provisional'>

/** The rule by which a clock ran. A claim that nobody had checked is R25's reading. */
export function ruleOf({ clock, provisional }: Ruled): RuleId {
  if (clock === 'GOAL') return 'R26'
  return clock === 'SLA' && provisional ? 'R25' : 'R27'
}

/** That rule as it applied to a ticket, in a sentence. */
export function ruleWords(ruled: Ruled, target: Span | null): string {
  const within = target ? ` within ${spanInWords(target)}` : ' in time'
  if (ruled.clock === 'SLA') return `First response${within} of receipt: ${standingWords(ruled)}`
  if (ruled.clock === 'GOAL') return `Goal: a first word${within} of receipt`
  if (ruled.clock === 'ANSWER') return `An answer${within} of their oldest unanswered message`
  return 'The next word at the time that we promised'
}

function standingWords({ plan, severity, provisional }: Ruled): string {
  const words = `${constantInWords(plan)} plan, ${severity ?? 'no severity'}`
  return provisional ? `${words} (provisional)` : words
}
