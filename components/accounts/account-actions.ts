import type { AccountPreview } from '@/lib/accounts/preview-view'
import type { AccountPatch, RankingPatch } from '@/lib/accounts/schema'
import type { Outcome } from '@/lib/outcome'

/** The account that a form writes to, as its writer saw it. */
export interface AccountTarget {
  id: string
  version: number
}

export interface ContactAddress extends AccountTarget {
  /** Of the account; `version` is the contact's. */
  account: string
}

type Write<T, F> = (target: T, fields: F) => Promise<Outcome<{ version: number }>>

/** All that the page of an account can do; each is a server action that asks the right again. */
export interface AccountActions {
  preview: (id: string, patch: RankingPatch) => Promise<Outcome<AccountPreview>>
  update: Write<AccountTarget, AccountPatch>
  addContact: Write<
    { account: string },
    { email: string; name: string | null; timeZone: string | null }
  >
  updateContact: Write<ContactAddress, { name: string | null; timeZone: string | null }>
  blockContact: Write<ContactAddress, { reason: string }>
  unblockContact: Write<ContactAddress, null>
}

/** Which controls a viewer gets, answered by the one permission predicate. */
export interface AccountRights {
  edit: boolean
  /** Domains and contacts. */
  editContacts: boolean
  block: boolean
}
