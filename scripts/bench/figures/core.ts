import { makeCalendar } from '@/lib/calendar/business-calendar'
import { addBusinessTime } from '@/lib/calendar/business-time'
import { evaluateQueue } from '@/lib/priority/evaluate-queue'
import { POLICY_1 } from '@/lib/priority/policy'
import { SEGMENTS, SEVERITIES, TICKET_STATUSES, type TicketFacts } from '@/lib/priority/types'
import type { Measured } from '../figure'
import { RUNS } from '../statistics'

const TICKETS = 100_000
const ADDITIONS = 1_000_000
const MINUTE = 60_000
const START = Date.UTC(2026, 0, 5, 18)

const calendar = makeCalendar({ ...POLICY_1.calendar, holidays: [] })

function ticketOf(number: number): TicketFacts {
  const receivedAt = START + number * MINUTE
  return {
    number,
    segment: SEGMENTS[number % SEGMENTS.length] ?? 'TEAM',
    deployment: number % 2 ? 'CLOUD' : 'SELF_HOSTED',
    slaPlan: null,
    receivedAt,
    status: TICKET_STATUSES[number % 2] ?? 'NEW',
    claimedSeverity: SEVERITIES[number % SEVERITIES.length] ?? null,
    triage: null,
    firstRespondedAt: number % 3 ? null : receivedAt + 40 * MINUTE,
    awaitingSince: number % 6 ? null : receivedAt + 90 * MINUTE,
    nextUpdateAt: null,
    deviation: null,
    preSales: { openedByCe: true, exceptionActive: false },
  }
}

/** How often a second `work` is done `count` times at once. */
function perSecond(count: number, work: () => void): number {
  const begun = performance.now()
  work()
  return (count * 1_000) / (performance.now() - begun)
}

/** The pure core on one core: whole queues evaluated and put in order, and sums of business time. */
export async function measureCore(): Promise<Measured[]> {
  const tickets = Array.from({ length: TICKETS }, (_, i) => ticketOf(i + 1))
  const ctx = { policy: POLICY_1, calendar }
  const evaluate = () => void evaluateQueue({ mode: 'NORMAL', tickets, ctx })
  const sortAlone = () => void tickets.toSorted((a, b) => a.receivedAt - b.receivedAt)
  const add = () => {
    for (let i = 0; i < ADDITIONS; i++)
      addBusinessTime(calendar, START + i * MINUTE, (i % 96) * 3_600_000)
  }
  const addPlainly = () => {
    let sum = 0
    for (let i = 0; i < ADDITIONS; i++) sum += new Date(START + i * MINUTE).getTime()
    return sum
  }
  const runs: Record<'evaluated' | 'sorted' | 'added' | 'plain', number[]> = {
    evaluated: [],
    sorted: [],
    added: [],
    plain: [],
  }
  for (let run = 0; run < RUNS; run++) {
    runs.evaluated.push(perSecond(TICKETS, evaluate))
    runs.sorted.push(perSecond(TICKETS, sortAlone))
    runs.added.push(perSecond(ADDITIONS, add))
    runs.plain.push(perSecond(ADDITIONS, addPlainly))
  }
  return [
    {
      name: 'core.evaluate',
      what: `${TICKETS} tickets evaluated and put in order`,
      unit: 'tickets/s',
      runs: runs.evaluated,
      budget: { atLeast: 300_000 },
      baseline: {
        what: 'the same tickets sorted by when they came, nothing else',
        runs: runs.sorted,
      },
    },
    {
      name: 'core.businessTime',
      what: 'additions of 0–95 h of business time, starts over two years',
      unit: 'additions/s',
      runs: runs.added,
      budget: { atLeast: 500_000 },
      baseline: { what: 'a Date made and read', runs: runs.plain },
    },
  ]
}
