import { shortSpan } from '@/lib/time-words/clock-words'
import type { WaitOfTicket } from './readers'

const MINUTE_MS = 60_000

const STATUS_WORDS = {
  NEW: 'new',
  OPEN: 'open',
  PENDING: 'pending',
  ON_HOLD: 'on hold',
  SOLVED: 'solved',
  CLOSED: 'closed',
} as const satisfies Record<WaitOfTicket['status'], string>

/** Why nobody is told of a ticket any more, in a sentence. */
export function whyDropped(
  number: number,
  { lane, status, lastWordAt }: Pick<WaitOfTicket, 'lane' | 'status' | 'lastWordAt'>,
  at: Date,
): string {
  if (lane === 'WITH_CE') return `Ticket ${number} is with its Customer Engineer.`
  if (lane !== 'RANKED')
    return `Ticket ${number} waits for us no more: it is ${STATUS_WORDS[status]}.`
  if (lastWordAt === null) return `On ticket ${number} no word is owed to anybody outside.`
  const ago = at.getTime() - lastWordAt.getTime()
  const when = ago < MINUTE_MS ? 'just now' : `${shortSpan(ago)} ago`
  return `Ticket ${number} was answered meanwhile: they heard from us ${when}.`
}
