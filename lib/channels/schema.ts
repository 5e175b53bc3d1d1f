import { z } from 'zod'
import { instant, text } from '@/lib/tickets/schema'

export const CHANNEL_KINDS = ['TRIAL', 'SUPPORT'] as const
export type ChannelKind = (typeof CHANNEL_KINDS)[number]

/** As people write it: without the hash, lower case, as Slack wants it. */
const channelName = text(80)
  .transform((value) => value.replace(/^#/, '').toLowerCase())
  .refine(
    (value) => /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(value),
    'must be a channel’s name: letters, digits, hyphens and underscores',
  )

export const channelInput = z.strictObject({
  name: channelName,
  account: z.uuid('must be an account id'),
  kind: z.enum(CHANNEL_KINDS).default('TRIAL'),
})
export type ChannelInput = z.output<typeof channelInput>

export const channelPatch = z.strictObject({ name: channelName }).partial()
export type ChannelPatch = z.output<typeof channelPatch>

export const visitInput = z.strictObject({
  ticket: z.int('must be a ticket number').positive('must be a ticket number'),
  purpose: text(1000),
  until: instant.optional(),
})
export type VisitInput = z.output<typeof visitInput>

export const prolongationInput = z.strictObject({ until: instant, reason: text(1000) })
export type ProlongationInput = z.output<typeof prolongationInput>
