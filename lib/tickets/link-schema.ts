import { z } from 'zod'
import { HAND_LINK_KINDS } from './link-words'
import { bodyText, text } from './schema'

/** A ticket's number in a body. */
export const ticketNumberInput = z
  .int('must be a ticket number')
  .positive('must be a ticket number')
  .max(2 ** 31 - 1, 'must be a ticket number')

/** The ticket goes into `into`, which stays open. `tell`: what the requesters of the two are told, where they are. */
export const mergeInput = z.strictObject({
  into: ticketNumberInput,
  reason: text(5000).nullish(),
  tell: z.strictObject({ source: bodyText.optional(), target: bodyText.optional() }).optional(),
})
export type MergeInput = z.output<typeof mergeInput>

/** What the new ticket is about. */
export const splitInput = z.strictObject({ subject: text(500) })
export type SplitInput = z.output<typeof splitInput>

/** "This ticket is KIND of `ticket`"; with `reverse` it is the other way round. */
export const linkInput = z.strictObject({
  kind: z.enum(HAND_LINK_KINDS),
  ticket: ticketNumberInput,
  reverse: z.boolean().default(false),
})
export type LinkInput = z.output<typeof linkInput>
