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
  version: number
}

export interface AccountPage {
  items: AccountView[]
  next: string | null
}
