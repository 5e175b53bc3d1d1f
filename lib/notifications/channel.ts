import type { Tx } from '@/lib/db/client'
import type { InboxPlace } from './view'
import type { Told } from './who-is-told'

/** What lines tell of: a ticket, an exception or a place, and what they stem from. */
export interface About {
  ticketNumber?: number
  exceptionId?: string
  place?: InboxPlace
  about?: string
  occasion: bigint
  createdAt: Date
}

/** News for people who may see what it is about. */
export interface Delivery {
  lines: readonly Told[]
  about: About
}

/**
 * A way by which people are told. It is asked inside of the transaction of what it tells of, so it only writes down: what
 * leaves the house is sent by a job. The same person, kind and occasion may come again, and is to be told once.
 */
export interface NotificationChannel {
  deliver: (tx: Tx, delivery: Delivery) => Promise<void>
}
