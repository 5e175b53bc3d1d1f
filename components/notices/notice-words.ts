import type { BadgeTone } from '@/components/ui/badge'
import { type Expansion, expandMacro, listUnknown } from '@/lib/macros/expand'
import {
  NOTICE_OUTCOMES,
  type NoticeOutcome,
  type NoticeReader,
  type NoticeResult,
} from '@/lib/notices/view'

/** What became of somebody, in a word. */
export const OUTCOME_WORDS = {
  SENT: 'sent',
  DROPPED: 'dropped',
  ALREADY_TOLD: 'already told',
  BLOCKED: 'blocked',
  NO_ADDRESS: 'no address',
  FAILED: 'failed',
} as const satisfies Record<NoticeOutcome, string>

export const OUTCOME_TONES = {
  SENT: 'green',
  DROPPED: 'blue',
  ALREADY_TOLD: 'neutral',
  BLOCKED: 'amber',
  NO_ADDRESS: 'amber',
  FAILED: 'red',
} as const satisfies Record<NoticeOutcome, BadgeTone>

/** Where somebody should look first. */
const WORST_FIRST: readonly NoticeOutcome[] = NOTICE_OUTCOMES.toReversed()

export function worstFirst(results: readonly NoticeResult[]): NoticeResult[] {
  const rank = ({ outcome }: NoticeResult) => WORST_FIRST.indexOf(outcome)
  return results.toSorted((a, b) => rank(a) - rank(b))
}

/**
 * What became of all, in one sentence.
 *
 * @example reportWords([sent, sent, dropped], 0) → '2 sent, 1 dropped.'
 */
export function reportWords(results: readonly NoticeResult[], left: number): string {
  const counts = NOTICE_OUTCOMES.map((outcome) => {
    const count = results.filter((one) => one.outcome === outcome).length
    return outcome === 'SENT' || count > 0 ? `${count} ${OUTCOME_WORDS[outcome]}` : null
  })
  const tickets = left === 1 ? 'ticket' : 'tickets'
  return `${[...counts, left > 0 && `${left} ${tickets} not tried`].filter(Boolean).join(', ')}.`
}

/** "1 person", "12 people". */
export const peopleWords = (count: number) => (count === 1 ? '1 person' : `${count} people`)

/** The text for one reader. */
export function fillFor(template: string, { values }: NoticeReader): Expansion {
  return expandMacro(template, values)
}

/** Why a text cannot be sent; null when it can. `planned`: whether somebody arrives. */
export function troubleOf(text: string, planned: boolean): string | null {
  if (text.trim() === '') return 'Write something.'
  const [unknown] = listUnknown(text)
  if (unknown !== undefined) return `{{${unknown}}} is no variable.`
  if (!planned && /\{\{\s*nextArrival\s*\}\}/.test(text)) {
    return 'No shift is planned, so there is no {{nextArrival}} to promise.'
  }
  return null
}
