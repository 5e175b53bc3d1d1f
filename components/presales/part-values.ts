import { composeKeyDates, type KeyDate, parseKeyDates } from '@/lib/presales/key-dates'
import { REQUEST_PARTS, type RequestPart, type RequestParts } from '@/lib/presales/parts'

/** A row of the form; the number tells rows apart while they come and go. */
export interface DateRow extends KeyDate {
  row: number
}

/** The parts of a request as they stand in a form. */
export interface PartValues extends Record<Exclude<RequestPart, 'keyDates'>, string> {
  dates: DateRow[]
  /** Empty is the reader's own. */
  timeZone: string
  noDates: boolean
  /** Key dates in words of another form, as mail brings them. */
  dateWords: string
}

export const EMPTY_PARTS: PartValues = {
  summary: '',
  attemptedAndExpected: '',
  stepsTaken: '',
  impact: '',
  designDocumentUrl: '',
  salesStage: '',
  dates: [{ row: 0, date: '', what: '' }],
  timeZone: '',
  noDates: false,
  dateWords: '',
}

/** What is known already, to begin a form with. */
export function partValuesOf({ keyDates, ...parts }: Partial<RequestParts>): PartValues {
  const words = Object.entries(parts).map(([name, text]) => [name, text ?? ''])
  const known = { ...EMPTY_PARTS, ...Object.fromEntries(words) }
  if (!keyDates) return known
  const read = parseKeyDates(keyDates)
  if (!read) return { ...known, dateWords: keyDates }
  const dates = read.dates.map((date, row) => ({ row, ...date }))
  return {
    ...known,
    dates: dates.length > 0 ? dates : EMPTY_PARTS.dates,
    timeZone: read.timeZone,
    noDates: read.none,
  }
}

export type PartFields = Record<RequestPart, string>

/** What the API takes of it. */
export function toParts(values: PartValues, ownZone: string): PartFields {
  const { dates, noDates: none, dateWords } = values
  const timeZone = values.timeZone || ownZone
  return {
    summary: values.summary,
    attemptedAndExpected: values.attemptedAndExpected,
    stepsTaken: values.stepsTaken,
    impact: values.impact,
    designDocumentUrl: values.designDocumentUrl,
    salesStage: values.salesStage,
    keyDates: dateWords || composeKeyDates({ dates, timeZone, none }),
  }
}

/** Only what differs from the request: the rest may have been changed elsewhere meanwhile. */
export function partsPatch(fields: PartFields, request: RequestParts): Partial<PartFields> {
  const changed = REQUEST_PARTS.filter((part) => fields[part].trim() !== (request[part] ?? ''))
  return Object.fromEntries(changed.map((part) => [part, fields[part]]))
}
