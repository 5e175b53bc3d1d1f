import { z } from '@hono/zod-openapi'
import { CLOCK_NAMES } from '@/lib/priority/clock-names'
import { SLA_PLANS } from '@/lib/priority/types'
import { CLOCK_OUTCOMES, type ClockReceipt } from '@/lib/receipts/view'
import { instantDoc, orNull, severityDoc } from './ticket-doc'

const lineDoc = z
  .strictObject({
    from: instantDoc,
    to: instantDoc,
    counted: z.boolean(),
    ms: z.int(),
    holidays: z.array(z.string()),
  })
  .openapi('ReceiptLine', {
    description: 'A stretch of a clock; `holidays`: for which the calendar was closed.',
  })

const receiptDoc = z
  .strictObject({
    clock: z.enum(CLOCK_NAMES),
    rule: z.templateLiteral(['R', z.int()]).openapi({ type: 'string', example: 'R27' }),
    text: z.string(),
    target: z.string().nullable().openapi({ example: '4 bh on 24x5' }),
    plan: z.enum(SLA_PLANS),
    severity: severityDoc.nullable(),
    provisional: z.boolean(),
    calendar: orNull(z.strictObject({ name: z.string(), timeZone: z.string() })),
    startedAt: instantDoc,
    dueAt: instantDoc,
    answeredAt: instantDoc.nullable(),
    outcome: z.enum(CLOCK_OUTCOMES),
    asOf: instantDoc,
    targetMs: z.int(),
    spareMs: z.int().openapi({
      description: 'Counted from `asOf` to the due instant; negative is over.',
    }),
    lines: z.array(lineDoc),
    ahead: z.array(lineDoc),
  })
  .openapi('ClockReceipt', {
    description:
      'What a clock counted, stretch by stretch, and what became of it. What an answer has decided stays as it is.',
  }) satisfies z.ZodType<ClockReceipt>

export const receiptsDoc = z.strictObject({ items: z.array(receiptDoc) }).openapi('ClockReceipts')
