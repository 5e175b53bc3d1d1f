import { toLocalInput } from '@/components/conversation/reply-values'
import type { ExceptionInput } from '@/lib/exceptions/schema'

const DEFAULT_MS = 30 * 86_400_000

/** The form as it stands; names are kept beside the ids, so that a draft can show them. */
export interface AskValues {
  account: string
  accountName: string
  /** Empty is the whole account. */
  channel: string
  reason: string
  businessCase: string
  /** Local, as `datetime-local` gives it; empty is now. */
  from: string
  until: string
  /** Before somebody set the end it is the default. */
  untilSet: boolean
}

export const EMPTY_ASK: AskValues = {
  account: '',
  accountName: '',
  channel: '',
  reason: '',
  businessCase: '',
  from: '',
  until: '',
  untilSet: false,
}

/** The end that stands in the form: what was set, else thirty days from `opened`. */
export function untilOf({ until, untilSet }: AskValues, opened: number): string {
  return untilSet ? until : toLocalInput(opened + DEFAULT_MS)
}

/** A local date and time as an instant; undefined for an empty field. */
export function toInstant(local: string): string | undefined {
  return local === '' ? undefined : new Date(local).toISOString()
}

/** What `POST /exceptions` takes of it. */
export function toAsk(values: AskValues, opened: number): ExceptionInput {
  const { account, channel, reason, businessCase } = values
  const from = toInstant(values.from)
  return {
    scope: channel ? { channel } : { account },
    reason: reason.trim(),
    businessCase: businessCase.trim(),
    until: toInstant(untilOf(values, opened)) ?? '',
    ...(from !== undefined && { from }),
  }
}
