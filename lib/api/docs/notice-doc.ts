import { z } from '@hono/zod-openapi'
import { ZONE_SOURCES } from '@/lib/notices/reader-zone'
import {
  NOTICE_OUTCOMES,
  type NoticeItem,
  type NoticePage,
  type NoticeReader,
  type NoticesSent,
  READER_STATES,
} from '@/lib/notices/view'
import { SEGMENTS } from '@/lib/priority/types'
import { instantDoc } from './ticket-doc'

const readerDoc = z
  .strictObject({
    email: z.string().nullable(),
    name: z.string().nullable(),
    state: z.enum(READER_STATES),
    timeZone: z.string().openapi({ description: 'IANA name; in it the draft names the arrival.' }),
    zoneOf: z.enum(ZONE_SOURCES),
    arrivesAt: z.string().nullable(),
    also: z.array(z.int()).openapi({ description: 'Their other tickets that wait.' }),
    values: z.strictObject({
      requester: z.string().nullable(),
      account: z.string().nullable(),
      number: z.string().nullable(),
      me: z.string().nullable(),
      nextArrival: z.string().nullable(),
    }),
    text: z.string().nullable(),
  })
  .openapi('NoticeReader') satisfies z.ZodType<NoticeReader>

const itemDoc = z
  .strictObject({
    number: z.int(),
    subject: z.string(),
    account: z.uuid(),
    accountName: z.string(),
    segment: z.enum(SEGMENTS),
    waitingSince: instantDoc,
    lastWordAt: instantDoc.nullable(),
    readers: z.array(readerDoc),
  })
  .openapi('NoticeItem') satisfies z.ZodType<NoticeItem>

export const noticePageDoc = z
  .strictObject({
    surge: z.strictObject({ since: instantDoc, reason: z.string() }),
    arrival: z.strictObject({ at: instantDoc, people: z.int() }).nullable(),
    arrivalText: z.string(),
    template: z.string(),
    recentHours: z.number(),
    people: z.int(),
    told: z.int(),
    items: z.array(itemDoc),
    next: z.string().nullable(),
  })
  .openapi('NoticePage') satisfies z.ZodType<NoticePage>

export const noticesSentDoc = z
  .strictObject({
    results: z.array(
      z.strictObject({
        number: z.int(),
        email: z.string().nullable(),
        name: z.string().nullable(),
        outcome: z.enum(NOTICE_OUTCOMES),
        why: z.string().nullable(),
        toldOn: z.int().nullable(),
      }),
    ),
  })
  .openapi('NoticesSent', {
    description:
      'A result for each reader of each ticket, in the order of the call. DROPPED: answered meanwhile. ALREADY_TOLD: in this surge, on the ticket `toldOn`.',
  }) satisfies z.ZodType<NoticesSent>
