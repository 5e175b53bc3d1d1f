import { afterEach, beforeEach } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import type { Problem } from '@/lib/api/problem'
import { now, setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { NoticePage, NoticeResult, NoticesSent } from '@/lib/notices/view'
import type { WorkloadMode } from '@/lib/priority/types'
import { type Ask, addAccount, addTicket, type Desk } from '../api/desk'

const HOUR_MS = 3_600_000
export const NOTICES = '/api/v1/workload/notices'
export const MESSAGES = (number: number) => `/api/v1/tickets/${number}/messages`

export type SentAnswer = NoticesSent & Omit<Problem, 'status'>

/** A desk in a surge of its own for each test; nobody of an earlier test waits. */
export function surgeOf(desk: Desk) {
  const world = {} as { account: AccountView }
  const switchTo = (mode: WorkloadMode) =>
    desk.call('PUT', '/api/v1/workload', { body: { mode, reason: 'as the test wants it' } })
  beforeEach(async () => {
    setClockOffsetMs(0)
    await db().$executeRaw`DELETE FROM shift`
    await settleAll(desk)
    await switchTo('NORMAL')
    await switchTo('SURGE')
    world.account = await addAccount(desk, { timeZone: 'Europe/Berlin' })
  })
  afterEach(() => setClockOffsetMs(0))
  return {
    world,
    switchTo,
    wait: (requesterEmail: string, over: object = {}) =>
      addTicket(desk, world.account, { requesterEmail, ...over }),
    list: async (query = 'limit=200') =>
      (await desk.call<NoticePage & Problem>('GET', `${NOTICES}?${query}`)).body,
    send: async (body: object, ask: Ask = {}) =>
      desk.call<SentAnswer>('POST', NOTICES, { body, ...ask }),
  }
}

/** Everybody who waited is answered. */
async function settleAll(desk: Desk): Promise<void> {
  const open = await db().ticket.findMany({
    where: { status: { in: ['NEW', 'OPEN'] } },
    select: { number: true },
  })
  for (const { number } of open) {
    const body = { status: 'SOLVED', reason: 'an earlier test' }
    await desk.call('POST', `/api/v1/tickets/${number}/status`, { body })
  }
}

/** Somebody's shift that begins so many hours from now, and lasts four. */
export async function planShift(inHours: number): Promise<Date> {
  const at = new Date(Math.ceil((now().getTime() + inHours * HOUR_MS) / 60_000) * 60_000)
  const [date = '', time = ''] = at.toISOString().split('T')
  const { id } = await db().user.findFirstOrThrow({
    where: { role: 'SUPPORT_ENGINEER' },
    select: { id: true },
  })
  await db().shift.createMany({
    data: [
      {
        userId: id,
        timeZone: 'UTC',
        startsOn: new Date(date),
        endsOn: new Date(date),
        startTime: time.slice(0, 5),
        durationMinutes: 240,
        weekdays: [],
        createdAt: now(),
      },
    ],
  })
  return at
}

/** Results in short: `12 ann@x SENT`. */
export const shortly = (results: readonly NoticeResult[]) =>
  results.map(({ number, email, outcome }) => `${number} ${email} ${outcome}`)

/** The notices that a ticket's conversation shows: the words, and to whom they went. */
export async function noticesOn(ticketNumber: number) {
  const found = await db().message.findMany({
    where: { ticketNumber, kind: 'NOTICE' },
    orderBy: { id: 'asc' },
    select: {
      body: true,
      recipients: {
        select: { contact: { select: { email: true } }, user: { select: { email: true } } },
      },
    },
  })
  return found.map(({ body, recipients }) => ({
    body,
    to: recipients.map(({ contact, user }) => contact?.email ?? user?.email),
  }))
}
