import { type Failure, invalid } from '@/lib/outcome'
import type { Arrival } from './draft-notice'
import type { NoticesInput } from './schema'

const PROMISES = /\{\{\s*nextArrival\s*\}\}/

/** R34: with no shift planned no text may name an arrival. */
export function refusePromise(input: NoticesInput, arrival: Arrival | null): Failure | null {
  if (arrival) return null
  const why = 'names {{nextArrival}}, and no shift is planned: promise nothing, or plan one'
  if (input.template !== undefined && PROMISES.test(input.template)) return invalid('template', why)
  const at = input.tickets.findIndex(({ text }) => text !== undefined && PROMISES.test(text))
  return at < 0 ? null : invalid(`tickets.${at}.text`, why)
}
