import { beforeEach } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import type { Problem } from '@/lib/api/problem'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { ExceptionDetail } from '@/lib/exceptions/view'
import { advanceExceptions } from '@/lib/jobs/advance-exceptions'
import { type Ask, addAccount, type Desk, emailOf } from './desk'

const DAY_MS = 86_400_000
export const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString()

type ExceptionAnswer = ExceptionDetail & Omit<Problem, 'status'>

/** Exceptions over a desk; each test has a prospect of its own, of the Customer Engineer. */
export function exceptionsOf(desk: Desk) {
  const world = {} as { account: AccountView }
  beforeEach(async () => {
    setClockOffsetMs(0)
    world.account = await addAccount(desk, { segment: 'PRE_SALES', ceOwner: emailOf('CE') })
  })
  const call = (method: string, path: string, ask?: Ask) =>
    desk.call<ExceptionAnswer>(method, `/api/v1/exceptions${path}`, ask)
  const ask = (changes: object = {}, as: Ask['as'] = 'CE') => {
    const scope = { account: world.account.id }
    return call('POST', '', {
      as,
      body: { scope, reason: 'A large trial', until: inDays(30), ...changes },
    })
  }
  const decide = (id: string, decision: string) =>
    call('POST', `/${id}/decision`, {
      as: 'CS_LEADERSHIP',
      body: { decision, reason: 'It is worth it.' },
    })
  return {
    world,
    call,
    ask,
    decide,
    askAndApprove: async (changes: object = {}) => {
      const { body } = await ask(changes)
      await decide(body.id, 'APPROVE')
      return body.id
    },
    isRanked: async (number: number) =>
      (await desk.call('GET', `/api/v1/tickets/${number}`)).body.ranked,
  }
}

/** The kinds of a ticket's events, in order. */
export async function eventsOf(ticketNumber: number): Promise<string[]> {
  const events = await db().ticketEvent.findMany({
    where: { ticketNumber },
    orderBy: { seq: 'asc' },
    select: { type: true },
  })
  return events.map(({ type }) => type)
}

/** So many days later, the job has run. */
export async function passDays(days: number): Promise<void> {
  setClockOffsetMs(days * DAY_MS)
  await advanceExceptions()
}
