import { z } from 'zod'

const MOST_IDS = 200

const isGiven = (value: unknown) => value !== undefined

/** Which lines are read: those named, those of a ticket, or all. */
export const readInput = z
  .strictObject({
    ids: z
      .array(z.uuid('must be the id of a notification'))
      .min(1, 'must name at least one notification')
      .max(MOST_IDS, `must name at most ${MOST_IDS} notifications`)
      .optional(),
    number: z
      .int('must be the number of a ticket')
      .positive('must be the number of a ticket')
      .max(2 ** 31 - 1, 'must be the number of a ticket')
      .optional(),
    all: z.literal(true, 'must be true when given').optional(),
  })
  .refine(({ ids, number, all }) => [ids, number, all].filter(isGiven).length === 1, {
    path: ['ids'],
    message: 'give one of ids, number and all: true',
  })
export type ReadInput = z.output<typeof readInput>
