import { arrivalWords, clockWords } from './arrival-words'
import { type Arrival, draftNotice, type NoticeValues } from './draft-notice'
import type { ItemRow, ReaderRow } from './page-sql'
import { readerZone } from './reader-zone'
import type { NoticeItem, NoticeReader } from './view'

/** What all drafts of a list have in common. */
export interface CommonDraft {
  arrival: Arrival | null
  now: Date
  template: string
  /** The calendar's, for whom no zone is known. */
  zone: string
  /** Who writes, by name. */
  me: string
}

const isoOf = (instant: string) => new Date(instant).toISOString()

/** A row as its readers are shown, each with the draft. */
export function toItem(row: ItemRow, draft: CommonDraft): NoticeItem {
  const { number, subject, account, accountName, segment, waitingSince, lastWordAt } = row
  return {
    number,
    subject,
    account,
    accountName,
    segment,
    waitingSince: isoOf(waitingSince),
    lastWordAt: lastWordAt && isoOf(lastWordAt),
    readers: row.readers.map((reader) => toReader(reader, row, draft)),
  }
}

function stateOf({ email, blocked }: ReaderRow): NoticeReader['state'] {
  if (email === null) return 'NO_ADDRESS'
  return blocked ? 'BLOCKED' : 'READY'
}

function toReader(reader: ReaderRow, row: ItemRow, draft: CommonDraft): NoticeReader {
  const { email, name, numbers } = reader
  const { arrival, now, template } = draft
  const zone = readerZone({
    contact: reader.zone,
    account: row.accountZone,
    calendar: draft.zone,
    isStaff: reader.isStaff,
  })
  const values: NoticeValues = {
    requester: name ?? email,
    account: row.accountName,
    number: String(row.number),
    me: draft.me,
  }
  const state = stateOf(reader)
  return {
    email,
    name,
    state,
    timeZone: zone.timeZone,
    zoneOf: zone.of,
    arrivesAt: arrival && clockWords(arrival.at, now, zone.timeZone),
    also: numbers.filter((number) => number !== row.number).toSorted((a, b) => a - b),
    values: { ...values, nextArrival: arrival && arrivalWords(arrival.at, now, zone) },
    text: state === 'READY' ? draftNotice({ arrival, zone, now, template, values }).text : null,
  }
}
