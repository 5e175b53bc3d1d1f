import type { Role } from '@/lib/auth/viewer'
import type { Outcome } from '@/lib/outcome'
import type { InvitationInput } from '@/lib/people/schema'

type OfPerson<T> = (input: { id: string }) => Promise<Outcome<T>>

/** What the people page can do; each is a server action that checks the right again. */
export interface PeopleActions {
  /** Both answer with a one-time address. */
  invite: (input: InvitationInput) => Promise<Outcome<string>>
  makeReset: OfPerson<string>
  changeRole: (input: { id: string; role: Role }) => Promise<Outcome<void>>
  deactivate: OfPerson<void>
  reactivate: OfPerson<void>
  signOutAll: OfPerson<void>
}

/** An address to pass on to somebody, and how long it works. */
export interface NewLink {
  name: string
  url: string
  lasts: string
}
