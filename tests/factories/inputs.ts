import { NO_IMPACT } from '@/lib/priority/types'
import {
  type OpenTicketInput,
  openTicketInput,
  type TriageInput,
  triageInput,
} from '@/lib/tickets/schema'

/** A valid request to open a ticket of an account, changed where named. */
export function openTicketOf(
  account: string,
  changes: Partial<OpenTicketInput> = {},
): OpenTicketInput {
  return openTicketInput.parse({
    subject: 'Search returns nothing',
    body: 'Every query comes back with zero results since this morning.',
    account,
    requesterEmail: 'ana@customer.example',
    ...changes,
  })
}

/** A triage that confirms what follows from "nothing is broken", changed where named. */
export function triageOf(
  changes: Partial<Omit<TriageInput, 'facts'>> & { facts?: Partial<TriageInput['facts']> } = {},
): TriageInput {
  return triageInput.parse({ ...changes, facts: { ...NO_IMPACT, ...changes.facts } })
}
