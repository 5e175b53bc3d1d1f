import type { Deployment, Segment, SlaPlan } from '@/lib/priority/types'

/** An account, as `GET /accounts` gives it. */
export interface AccountView {
  id: string
  name: string
  domains: string[]
  segment: Segment
  deployment: Deployment
  /** The plan set on the account; null = by segment and deployment (R5). */
  slaPlan: SlaPlan | null
  /** Email of the Customer Engineer who owns it. */
  ceOwner: string | null
  /** An IANA name; null = unknown. */
  timeZone: string | null
  /** What we should know about them; for staff alone. */
  notes: string | null
  version: number
}

export interface AccountPage {
  items: AccountView[]
  next: string | null
}

/** A person outside who writes to us for an account. */
export interface ContactView {
  id: string
  email: string
  name: string | null
  timeZone: string | null
  /** Nothing that they write is taken in. */
  blocked: { since: string; reason: string; by: string | null } | null
  version: number
}

export interface ContactPage {
  items: ContactView[]
  next: string | null
}
