import { z } from '@hono/zod-openapi'
import { type FailureCode, HTTP_STATUS } from '@/lib/outcome'
import { BULK_OUTCOMES, type BulkView } from '@/lib/tickets/bulk-view'

const CODES = Object.keys(HTTP_STATUS) as [FailureCode, ...FailureCode[]]

/** `BulkView` for the document. */
export const bulkDoc = z
  .strictObject({
    results: z.array(
      z.strictObject({
        number: z.int(),
        outcome: z.enum(BULK_OUTCOMES),
        code: z.enum(CODES).nullable(),
        why: z.string().nullable(),
        version: z.int().nullable(),
      }),
    ),
    done: z.int(),
    unchanged: z.int(),
    changed: z.int(),
    refused: z.int(),
  })
  .openapi('BulkResult', {
    description:
      'A result for each ticket, in the order of the call. CHANGED: somebody else changed it after the version given, so nothing was done.',
  }) satisfies z.ZodType<BulkView>
