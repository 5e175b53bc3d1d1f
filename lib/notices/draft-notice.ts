import { type Expansion, expandMacro, type Values } from '@/lib/macros/expand'
import { arrivalWords } from './arrival-words'
import type { ReaderZone } from './reader-zone'

/** The next start of a shift and how many people start then. */
export interface Arrival {
  at: Date
  people: number
}

const OPENING = `Hello {{requester}},

we have your request #{{number}} and have not forgotten it. More requests than usual came in at once, so our answer takes longer than we would like.`

/** Where nobody is planned nothing is promised. */
const NO_PROMISE =
  'We cannot say yet when we get to it. It keeps its place, and you need not write again.'

/**
 * The text that all notices are drafted from (R34). With nobody planned to arrive it names no time.
 *
 * @example defaultTemplate({ at, people: 1 }) // '… A colleague starts {{nextArrival}} and will help. …'
 */
export function defaultTemplate(arrival: Arrival | null): string {
  return `${OPENING}\n\n${arrival ? promiseOf(arrival) : NO_PROMISE}\n\n{{me}}`
}

function promiseOf({ people }: Arrival): string {
  const who = people > 1 ? `${people} colleagues start` : 'A colleague starts'
  return `${who} {{nextArrival}} and will help.`
}

/** Who reads it, of what, and who writes. */
export type NoticeValues = Omit<Values, 'nextArrival'>

export interface NoticeDraft {
  arrival: Arrival | null
  zone: Pick<ReaderZone, 'timeZone' | 'isTheirs'>
  now: Date
  template: string
  values: NoticeValues
}

/**
 * One notice: the template with the reader's own arrival in it. Without an arrival `{{nextArrival}}` stays and is named
 * as missing; such a text is not sent.
 *
 * @example
 * draftNotice({ template: 'We start {{nextArrival}}.', arrival: { at, people: 2 }, now, zone, values }).text
 * // 'We start at 15:00 your time (Europe/Berlin), in about 3 hours.'
 */
export function draftNotice({ arrival, zone, now, template, values }: NoticeDraft): Expansion {
  const nextArrival = arrival && arrivalWords(arrival.at, now, zone)
  return expandMacro(template, { ...values, nextArrival })
}
