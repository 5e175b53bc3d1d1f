/** R36: what a Customer Engineer says of a prospect's need, in the order of the form. */
export const REQUEST_PARTS = [
  'summary',
  'attemptedAndExpected',
  'stepsTaken',
  'impact',
  'designDocumentUrl',
  'salesStage',
  'keyDates',
] as const
export type RequestPart = (typeof REQUEST_PARTS)[number]

/** Null is a part that is still missing: from mail or Slack a request may come without (R37). */
export type RequestParts = Record<RequestPart, string | null>

/** What a part is called, wherever it is shown or asked for. */
export const PART_LABELS = {
  summary: 'Issue summary',
  attemptedAndExpected: 'Attempted and expected',
  stepsTaken: 'Steps taken so far',
  impact: 'Impact',
  designDocumentUrl: 'Technical Design Document',
  salesStage: 'Stage of the sales cycle',
  keyDates: 'Key dates',
} as const satisfies Record<RequestPart, string>

/** The parts that are missing, in order. The last of the six, "where in the cycle and key dates", is two fields. */
export function listMissing(parts: RequestParts): RequestPart[] {
  return REQUEST_PARTS.filter((part) => (parts[part] ?? '').trim() === '')
}
