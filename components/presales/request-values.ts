import type { Outcome } from '@/lib/outcome'
import type { PreSalesSeverity } from '@/lib/presales/severities'
import type { DeskItem } from '@/lib/presales/view'
import type { Priority } from '@/lib/priority/types'
import type { ReasonView } from '@/lib/queue/view'
import { EMPTY_PARTS, type PartFields, type PartValues, toParts } from './part-values'

/** A request as it stands in the form. The account's name is kept beside its id, so that a draft can show it. */
export interface RequestValues extends PartValues {
  isNew: boolean
  account: string
  accountName: string
  newName: string
  newDomain: string
  prospectEmail: string
  claimedSeverity: PreSalesSeverity | ''
}

export const EMPTY_REQUEST: RequestValues = {
  ...EMPTY_PARTS,
  isNew: false,
  account: '',
  accountName: '',
  newName: '',
  newDomain: '',
  prospectEmail: '',
  claimedSeverity: '',
}

/** What `POST /pre-sales-requests` takes of it. */
export interface RequestFields extends PartFields {
  account?: string
  newAccount?: { name: string; domain: string }
  prospectEmail: string
  claimedSeverity: PreSalesSeverity | null
}

export function toRequest(values: RequestValues, ownZone: string): RequestFields {
  const { isNew, account, newName, newDomain } = values
  return {
    ...toParts(values, ownZone),
    ...(isNew && { newAccount: { name: newName, domain: newDomain.trim() } }),
    ...(!isNew && account && { account }),
    prospectEmail: values.prospectEmail.trim(),
    claimedSeverity: values.claimedSeverity || null,
  }
}

/** Where a request came to stand. */
export interface FiledRequest {
  number: number
  position: number | null
  priority: Priority
  provisional: boolean
  explanation: ReasonView[]
  respondBy: string | null
}

export type FileRequest = (fields: RequestFields) => Promise<Outcome<FiledRequest>>

/** Requests of an account that are not solved. */
export type FindOpenRequests = (account: string) => Promise<DeskItem[]>
