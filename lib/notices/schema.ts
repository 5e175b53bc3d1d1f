import { z } from '@hono/zod-openapi'
import { listUnknown, VARIABLES } from '@/lib/macros/expand'
import { MAX_BULK } from '@/lib/tickets/bulk-schema'
import { ticketNumberInput } from '@/lib/tickets/link-schema'
import { instant, text } from '@/lib/tickets/schema'

const MOST = 20_000

/** What a notice is drafted from. */
const noticeText = text(MOST).superRefine((body, context) => {
  const [unknown] = listUnknown(body)
  if (unknown === undefined) return
  const known = VARIABLES.map((name) => `{{${name}}}`).join(', ')
  context.addIssue({
    code: 'custom',
    message: `has {{${unknown}}}, which is no variable; there are ${known}`,
  })
})

const namedTicket = z.strictObject({ number: ticketNumberInput, text: noticeText.optional() })

/** A number alone, or with words of its own. */
const noticeTicket = z
  .preprocess((given) => (typeof given === 'object' ? given : { number: given }), namedTicket)
  .openapi({
    oneOf: [
      { type: 'integer', minimum: 1 },
      {
        type: 'object',
        required: ['number'],
        additionalProperties: false,
        properties: {
          number: { type: 'integer', minimum: 1 },
          text: { type: 'string', minLength: 1, maxLength: MOST },
        },
      },
    ],
  })

export const noticesInput = z
  .strictObject({
    tickets: z
      .array(noticeTicket)
      .min(1, 'must name at least one ticket')
      .max(MAX_BULK, `must name at most ${MAX_BULK} tickets`),
    template: noticeText.optional(),
    arrivalAt: instant.nullable().optional().openapi({
      description:
        'The arrival that was seen, null for none. Another one by now answers 409: the drafts are to be read again.',
    }),
  })
  .superRefine(({ tickets }, context) => {
    const seen = new Set<number>()
    for (const [index, { number }] of tickets.entries()) {
      if (seen.has(number)) {
        const path = ['tickets', index, 'number']
        context.addIssue({ code: 'custom', path, message: 'is named twice' })
      }
      seen.add(number)
    }
  })
export type NoticesInput = z.output<typeof noticesInput>
export type NoticeTicket = NoticesInput['tickets'][number]
