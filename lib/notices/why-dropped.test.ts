import { expect, it } from 'vitest'
import { whyDropped } from './why-dropped'

const AT = new Date('2026-03-04T11:00Z')
const minutesAgo = (minutes: number) => new Date(AT.getTime() - minutes * 60_000)
type Wait = Parameters<typeof whyDropped>[1]

it.each<[Wait, string]>([
  [
    { lane: 'RANKED', status: 'OPEN', lastWordAt: minutesAgo(0) },
    'Ticket 7 was answered meanwhile: they heard from us just now.',
  ],
  [
    { lane: 'RANKED', status: 'OPEN', lastWordAt: minutesAgo(42) },
    'Ticket 7 was answered meanwhile: they heard from us 42 min ago.',
  ],
  [
    { lane: 'RANKED', status: 'OPEN', lastWordAt: null },
    'On ticket 7 no word is owed to anybody outside.',
  ],
  [
    { lane: 'DONE', status: 'SOLVED', lastWordAt: minutesAgo(1) },
    'Ticket 7 waits for us no more: it is solved.',
  ],
  [
    { lane: 'WAITING', status: 'ON_HOLD', lastWordAt: null },
    'Ticket 7 waits for us no more: it is on hold.',
  ],
  [{ lane: 'WITH_CE', status: 'NEW', lastWordAt: null }, 'Ticket 7 is with its Customer Engineer.'],
])('%j: %s', (wait, words) => {
  expect(whyDropped(7, wait, AT)).toBe(words)
})
