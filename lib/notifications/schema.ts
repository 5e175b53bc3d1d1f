import { z } from 'zod'

const MOST_IDS = 200

/** Which lines are read: those named, or all. */
export const readInput = z
  .strictObject({
    ids: z
      .array(z.uuid('must be the id of a notification'))
      .min(1, 'must name at least one notification')
      .max(MOST_IDS, `must name at most ${MOST_IDS} notifications`)
      .optional(),
    all: z.literal(true, 'must be true when given').optional(),
  })
  .refine(({ ids, all }) => (ids === undefined) !== (all === undefined), {
    path: ['ids'],
    message: 'give either ids or all: true',
  })
export type ReadInput = z.output<typeof readInput>
