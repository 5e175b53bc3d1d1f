import type { Outcome } from '@/lib/outcome'
import type { Severity } from '@/lib/priority/types'

/** The form as it stands. The account's name is kept beside its id, so that a draft can show it. */
export interface NewTicketValues {
  account: string
  accountName: string
  requesterEmail: string
  claimedSeverity: Severity | ''
  subject: string
  body: string
}

export const EMPTY_NEW_TICKET: NewTicketValues = {
  account: '',
  accountName: '',
  requesterEmail: '',
  claimedSeverity: '',
  subject: '',
  body: '',
}

/** What `POST /tickets` takes of it. */
export interface NewTicketFields {
  account: string
  requesterEmail: string
  claimedSeverity?: Severity
  subject: string
  body: string
}

export type CreateTicket = (fields: NewTicketFields) => Promise<Outcome<{ number: number }>>

export function toNewTicket(values: NewTicketValues): NewTicketFields {
  const { account, requesterEmail, claimedSeverity, subject, body } = values
  return {
    account,
    requesterEmail: requesterEmail.trim(),
    subject: subject.trim(),
    body,
    ...(claimedSeverity && { claimedSeverity }),
  }
}
