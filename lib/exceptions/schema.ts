import { z } from 'zod'
import { instant, text } from '@/lib/tickets/schema'

const reason = text(5000)

/** One account, or one channel of an account. */
const scope = z
  .strictObject({
    account: z.uuid('must be an account id').optional(),
    channel: z.uuid('must be a channel id').optional(),
  })
  .refine(({ account, channel }) => (account === undefined) !== (channel === undefined), {
    message: 'give either account or channel (an id)',
  })

const fields = {
  reason,
  businessCase: text(5000).nullable(),
  /** Absent, or up to five minutes back, is now. */
  from: instant.optional(),
  until: instant,
}

export const exceptionInput = z.strictObject({
  scope,
  ...fields,
  businessCase: fields.businessCase.default(null),
})
export type ExceptionInput = z.output<typeof exceptionInput>

/** What its asker may change while nobody has decided. */
export const exceptionPatch = z.strictObject(fields).partial()
export type ExceptionPatch = z.output<typeof exceptionPatch>

export const decisionInput = z.strictObject({
  decision: z.enum(['APPROVE', 'DENY', 'RETURN']),
  reason,
})
export type DecisionInput = z.output<typeof decisionInput>

export const withdrawalInput = z.strictObject({ reason })
export type WithdrawalInput = z.output<typeof withdrawalInput>
