import { z } from 'zod'
import { domain } from '@/lib/accounts/schema'
import { DEPLOYMENTS } from '@/lib/priority/types'
import { emailText, text } from '@/lib/tickets/schema'
import { isLink, LINK_WORDS } from './is-link'
import { PRE_SALES_SEVERITIES } from './severities'

const MOST = 5000

/** R36: all six parts, the last one in two fields. */
export const requestParts = z.strictObject({
  summary: text(MOST),
  attemptedAndExpected: text(MOST),
  stepsTaken: text(MOST),
  impact: text(MOST),
  designDocumentUrl: text(MOST).refine(isLink, LINK_WORDS),
  salesStage: text(MOST),
  keyDates: text(MOST),
})
export type CompleteParts = z.output<typeof requestParts>

const newAccount = z.strictObject({
  name: text(200),
  domain,
  deployment: z.enum(DEPLOYMENTS).default('SELF_HOSTED'),
})

export const preSalesInput = requestParts
  .extend({
    account: z.uuid('must be an account id').optional(),
    accountDomain: text(253)
      .transform((value) => value.toLowerCase())
      .optional(),
    /** A prospect that is not known yet; it becomes the Customer Engineer's own. */
    newAccount: newAccount.optional(),
    prospectEmail: emailText,
    claimedSeverity: z.enum(PRE_SALES_SEVERITIES).nullish(),
  })
  .refine(
    ({ account, accountDomain, newAccount: fresh }) =>
      [account, accountDomain, fresh].filter((one) => one !== undefined).length === 1,
    {
      path: ['account'],
      message: 'give one of account (an id), accountDomain or newAccount',
      // Beside the parts that are missing, not only once they are there.
      when: ({ value }) => typeof value === 'object' && value !== null,
    },
  )
export type PreSalesInput = z.output<typeof preSalesInput>

/** What a Customer Engineer says later, or differently. */
export const requestPatch = requestParts.partial()
export type RequestPatch = z.output<typeof requestPatch>
