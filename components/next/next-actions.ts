import type { Outcome } from '@/lib/outcome'

/** All that the screen can do; the page hands them in. */
export interface NextActions {
  /** Assigns the ticket to the reader, if it still is as they saw it. */
  take: (number: number, version: number) => Promise<Outcome<unknown>>
  /** Passes over a ticket for an hour, with a reason. */
  skip: (number: number, reason: string) => Promise<Outcome<unknown>>
  setCapacity: (fields: { atCapacity: boolean; reason?: string }) => Promise<Outcome<unknown>>
}
