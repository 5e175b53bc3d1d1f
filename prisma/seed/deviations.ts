import { runWrite } from '@/lib/db/run-write'
import type { Priority } from '@/lib/priority/types'
import {
  endDeviation,
  expireDeviation,
  startDeviation,
} from '@/lib/tickets/mutations/deviate-ticket'
import { type Case, partway } from './case'
import { push } from './steps'
import { HOUR } from './week'

const REASONS = [
  'Their go-live is tonight and they told us a week ago; agreed with the lead.',
  'The whole board of the customer looks at this one today.',
  'Two other tickets wait for what we learn here.',
]

/** Puts the ticket at the head of a class (R31). */
export function deviate(told: Case, part: number, rankAs: Priority): void {
  const reason = told.random.pick(REASONS)
  const { lead } = told.cast
  push(told, part, () => startDeviation(lead, told.ticket.number, { rankAs, reason }))
}

/** One that was ended by hand when it was no longer needed. */
export function deviateForAWhile(told: Case, part: number): void {
  deviate(told, part, 'P0')
  const { lead } = told.cast
  told.steps.push({
    at: partway(told, part) + 2 * HOUR,
    run: () => endDeviation(lead, told.ticket.number),
  })
}

/** One whose time ran out. */
export function deviateUntilExpiry(told: Case, part: number): void {
  const startsAt = partway(told, part)
  const expiresAt = new Date(startsAt + HOUR)
  const reason = told.random.pick(REASONS)
  const input = { rankAs: 'P0' as const, reason, expiresAt: expiresAt.toISOString() }
  push(told, part, () => startDeviation(told.engineer, told.ticket.number, input))
  const expire = () => runWrite({}, (tx) => expireDeviation(tx, told.ticket.number))
  told.steps.push({ at: startsAt + HOUR + 1000, run: expire })
}
