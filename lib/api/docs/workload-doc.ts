import { z } from '@hono/zod-openapi'
import { WORKLOAD_MODES } from '@/lib/priority/types'
import type { MovesView, PeriodPage } from '@/lib/workload/view'
import { instantDoc, orNull } from './ticket-doc'

const movesDoc = z
  .strictObject({
    moved: z.array(
      z.strictObject({
        number: z.int(),
        accountName: z.string(),
        from: z.int(),
        to: z.int(),
        text: z.string(),
        rules: z.array(z.string()),
      }),
    ),
    head: z.int(),
    newInHead: z.int(),
  })
  .openapi('Moves', {
    description:
      'What a switch moved most, with the places before and after; and how many of the first `head` were not among them before.',
  }) satisfies z.ZodType<MovesView>

export const periodPageDoc = z
  .strictObject({
    items: z.array(
      z.strictObject({
        id: z.guid(),
        mode: z.enum(WORKLOAD_MODES),
        since: instantDoc,
        until: instantDoc.nullable(),
        reason: z.string(),
        by: z.string().nullable(),
        byName: z.string().nullable(),
        moves: orNull(movesDoc),
      }),
    ),
    next: z.string().nullable(),
  })
  .openapi('WorkloadPeriodPage') satisfies z.ZodType<PeriodPage>
