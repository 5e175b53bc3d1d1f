import type { Segment } from '@/lib/priority/types'
import type { NoticeValues } from './draft-notice'
import type { ReaderZone } from './reader-zone'

export const READER_STATES = ['READY', 'BLOCKED', 'NO_ADDRESS'] as const

/** Somebody who waits, with the notice that is drafted for them. Each person is here once, whatever tickets they have. */
export interface NoticeReader {
  /** Null where there is nobody to write to. */
  email: string | null
  name: string | null
  state: (typeof READER_STATES)[number]
  timeZone: string
  zoneOf: ReaderZone['of']
  /** The arrival on their clock: 'tomorrow at 09:00'; null while no shift is planned. */
  arrivesAt: string | null
  /** Their other tickets that wait: they are told on this one. */
  also: number[]
  /** What fills the template, the arrival in their own zone included; that is null while no shift is planned. */
  values: NoticeValues & { nextArrival: string | null }
  /** The draft; null for whom none is sent to. */
  text: string | null
}

/** A ticket on which somebody waits without a recent word from us. */
export interface NoticeItem {
  number: number
  subject: string
  account: string
  accountName: string
  segment: Segment
  /** Since when the word is owed that they wait for. */
  waitingSince: string
  /** Our last word; null where there was none. */
  lastWordAt: string | null
  readers: NoticeReader[]
}

/** Who is to be told in this surge, in the one order, page by page. Instants ISO-8601 UTC. */
export interface NoticePage {
  surge: { since: string; reason: string }
  /** The next start of a shift; null while none is planned, and then nothing is promised. */
  arrival: { at: string; people: number } | null
  /** The same in a sentence. */
  arrivalText: string
  /** What the drafts are made from. */
  template: string
  /** Hours in which a word of ours is recent. */
  recentHours: number
  /** People to tell, and how many have been told in this surge. */
  people: number
  told: number
  items: NoticeItem[]
  next: string | null
}

export const NOTICE_OUTCOMES = [
  'SENT',
  'DROPPED',
  'ALREADY_TOLD',
  'BLOCKED',
  'NO_ADDRESS',
  'FAILED',
] as const
export type NoticeOutcome = (typeof NOTICE_OUTCOMES)[number]

/** What became of one person on one ticket. */
export interface NoticeResult {
  number: number
  /** Null where it is the ticket that has nobody, or could not be written to. */
  email: string | null
  name: string | null
  /** DROPPED: answered meanwhile, so nothing was sent. ALREADY_TOLD: in this surge, on `toldOn`. */
  outcome: NoticeOutcome
  /** In a sentence, where it was not sent. */
  why: string | null
  toldOn: number | null
}

/** A result for each person, in the order of the call. */
export interface NoticesSent {
  results: NoticeResult[]
}
