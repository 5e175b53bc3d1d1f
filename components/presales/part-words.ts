import type { RequestPart } from '@/lib/presales/parts'

/** A short example of a good answer to each part of R36. */
export const PART_EXAMPLES = {
  summary: 'The installer stops at “Waiting for the database” on their EKS cluster.',
  attemptedAndExpected:
    'Installing 5.3 by Helm with their own certificate. The start page should open within ten minutes.',
  stepsTaken:
    'Read the log of the web pod: “certificate signed by unknown authority”. With our certificate it starts.',
  impact: 'Blocks full use: none of their 40 trial users can sign in.',
  designDocumentUrl: 'https://docs.example.com/design/acme-trial',
  salesStage: 'Technical evaluation, week 2 of 4.',
  keyDates: '1 December: their CTO decides on the go-live.',
} as const satisfies Record<RequestPart, string>

/** What the parts that are written in several lines ask for. */
export const PART_HINTS = {
  summary: 'Its first line becomes the subject.',
  attemptedAndExpected: 'What the prospect was doing, and what they expected to see.',
  stepsTaken: 'What you and they have tried, with what came of it.',
  impact: 'Whom it blocks: full use, select users, one feature …',
} as const
