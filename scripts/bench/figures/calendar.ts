import { randomUUID } from 'node:crypto'
import { type CalendarSet, standardSet } from '@/lib/calendar/calendar-set'
import { WEEKDAYS } from '@/lib/calendar/definition'
import { createDb } from '@/lib/db/client'
import { POLICY_1 } from '@/lib/priority/policy'
import { findBuild } from '@/lib/ranking/queries'
import { startBuild } from '@/lib/ranking/start-build'
import type { Measured } from '../figure'
import { call } from '../http'
import { load } from '../load'
import type { Stand } from '../stand'
import { median } from '../statistics'
import { ACCOUNTS, accountId } from '../ticket-sql'

const CLIENTS = 8
/** 40 tickets a second, more than any desk gets: how it waits says something only while there is room. */
const EVERY_MS = 200
const SECONDS = 3
const EDITS = 4
/** Open tickets, to which the time is related: the database has more, and each edit finds more. */
const MANY = 100_000

/** Office hours and back again: an edit after which nearly everything is owed at another instant. */
const USUAL = standardSet(POLICY_1.calendar)
const OFFICE = standardSet({
  timeZone: 'Europe/Berlin',
  weekly: WEEKDAYS.slice(0, 5).map((day) => ({ day, from: '09:00', to: '17:00' })),
})

/** An edit of the calendars over every open ticket, and what it does to intake meanwhile. */
export async function measureCalendar(stand: Stand): Promise<Measured[]> {
  const { address, token } = await stand.product()
  const db = createDb(await stand.database(stand.largestSize))
  const intake = () =>
    load({
      clients: CLIENTS,
      seconds: SECONDS,
      everyMs: EVERY_MS,
      call: openTicket(address, token),
    })
  const seconds: number[] = []
  const [quiet, busy]: [number[], number[]] = [[], []]
  const [placed, moved]: [number[], number[]] = [[], []]
  await intake()
  for (let edit = 0; edit < EDITS; edit++) {
    quiet.push((await intake()).p95)
    const id = await beginEdit(db, edit % 2 === 0 ? OFFICE : USUAL)
    // The whole of it is under load: what comes in meanwhile is placed as well.
    const meanwhile: number[] = []
    do meanwhile.push((await intake()).p95)
    while (await findBuild(db))
    busy.push(median(meanwhile))
    const { startedAt, finishedAt, ...made } = await db.ranking.findUniqueOrThrow({ where: { id } })
    seconds.push(((finishedAt?.getTime() ?? Number.NaN) - startedAt.getTime()) / 1000)
    placed.push(made.total)
    moved.push(made.moved)
  }
  await db.$disconnect()
  return [
    {
      name: 'calendar.edit',
      what: 'an edit of the calendars while 40 tickets a second are opened, until the last event is written, for each 100,000 open tickets',
      unit: 's',
      runs: seconds.map((took, edit) => (took * MANY) / (placed[edit] ?? MANY)),
      budget: { atMost: 60 },
      beside: { openTickets: Math.max(...placed), moved: Math.max(...moved) },
    },
    {
      name: 'calendar.intake',
      what: 'POST /api/v1/tickets while the calendars are edited, p95',
      unit: 'ms',
      runs: busy,
      budget: { timesBaseline: 2 },
      baseline: { what: 'the same with nothing else going on', runs: quiet },
    },
  ]
}

function openTicket(address: string, token: Record<string, string>) {
  let n = 0
  return (agent: Parameters<Parameters<typeof load>[0]['call']>[0]) => {
    const at = n++ % ACCOUNTS
    const post = {
      subject: 'Builds wait',
      body: 'Since this morning every build waits for a runner.',
      account: accountId(at),
      requesterEmail: `asker@a${at}.example`,
    }
    const headers = { ...token, 'idempotency-key': randomUUID() }
    return call(`${address}/api/v1/tickets`, { headers, post, agent })
  }
}

async function beginEdit(db: ReturnType<typeof createDb>, set: CalendarSet): Promise<number> {
  return db.$transaction(async (tx) => {
    const last = await tx.calendarRevision.aggregate({ _max: { revision: true } })
    const revision = (last._max.revision ?? 0) + 1
    const data = { revision, document: { ...set }, changedAt: new Date() }
    await tx.calendarRevision.create({ data, select: { revision: true } })
    return startBuild(tx, { calendarRevision: revision })
  })
}
