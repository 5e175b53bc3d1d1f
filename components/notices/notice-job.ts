import type { NoticeItem, NoticeReader, NoticeResult } from '@/lib/notices/view'

/** What the sender has made of the list. */
export interface Review {
  /** The template as it is edited; what the server's own drafts are made of until then. */
  template: string
  /** Tickets that are left out. */
  excluded: ReadonlySet<number>
  /** Words of their own, by ticket. */
  edits: ReadonlyMap<number, string>
}

export interface NoticeTicket {
  number: number
  text?: string
}

/** What is sent in one call: small enough that progress is seen. Its key makes asking again safe. */
export interface NoticePart {
  key: string
  tickets: NoticeTicket[]
}

/** A call's worth of tickets. */
const PART = 25

export const isReady = ({ state }: NoticeReader) => state === 'READY'
/** Whether somebody of a ticket can be told. */
export const canTell = ({ readers }: NoticeItem) => readers.some(isReady)

/** The tickets that are told, and after them the further ones of the same people, which show it too. */
export function ticketsToTell(items: readonly NoticeItem[], review: Review): NoticeTicket[] {
  const told = items.filter((item) => canTell(item) && !review.excluded.has(item.number))
  const numbers = new Set(told.map(({ number }) => number))
  const also = told.flatMap(({ readers }) => readers.filter(isReady).flatMap((one) => one.also))
  const further = [...new Set(also)].filter((number) => !numbers.has(number))
  return [
    ...told.map(({ number }) => {
      const text = review.edits.get(number)
      return text === undefined ? { number } : { number, text }
    }),
    ...further.map((number) => ({ number })),
  ]
}

/** Cuts a job into calls. */
export function partsOf(tickets: readonly NoticeTicket[], newKey: () => string): NoticePart[] {
  const parts: NoticePart[] = []
  for (let start = 0; start < tickets.length; start += PART) {
    parts.push({ key: newKey(), tickets: tickets.slice(start, start + PART) })
  }
  return parts
}

/** How many people a review tells. */
export function countReaders(items: readonly NoticeItem[], { excluded }: Review): number {
  const told = items.filter(({ number }) => !excluded.has(number))
  return told.reduce((sum, { readers }) => sum + readers.filter(isReady).length, 0)
}

/** One result for each person: that they know it by now on their other tickets goes without saying. */
export function resultsByPerson(results: readonly NoticeResult[]): NoticeResult[] {
  const sent = new Set(results.flatMap((one) => (one.outcome === 'SENT' ? [one.email] : [])))
  return results.filter(({ outcome, email }) => outcome !== 'ALREADY_TOLD' || !sent.has(email))
}
