import { Client } from 'pg'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { now, setClockOffsetMs } from '@/lib/clock'
import { databaseUrl, db } from '@/lib/db/client'
import { watchWorkload } from '@/lib/jobs/watch-workload'
import { orThrow } from '@/lib/outcome'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { setStatus } from '@/lib/tickets/mutations/set-status'
import { undoReply } from '@/lib/tickets/mutations/undo-reply'
import { switchWorkload } from '@/lib/workload/mutations'
import { getWorkload } from '@/lib/workload/queries'
import { readFigures } from '@/lib/workload/read-figures'
import { createShiftRow } from '@/tests/factories/shifts'
import { makeAccount, makePerson, makeTicket } from '../tickets/people'

const HOUR = 3_600_000
const MINUTE = 60_000
let lead: Viewer
let account: { id: string }
const numbers: number[] = []

beforeAll(async () => {
  lead = await makePerson('SUPPORT_LEAD')
  account = await makeAccount(lead)
})
afterEach(() => setClockOffsetMs(0))

const look = async (afterMs = 0) => {
  setClockOffsetMs(afterMs)
  const told = await watchWorkload()
  return { told, suggestion: (await getWorkload()).suggestion }
}
const reply = (number: number, more: object = {}) =>
  addMessage(lead, number, { kind: 'REPLY', body: 'A word.', ...more })

async function flood(count: number): Promise<void> {
  for (let i = 0; i < count; i++) numbers.push((await makeTicket(lead, account)).number)
}

/** What is said on the channel while `work` runs. */
async function heard(work: () => Promise<unknown>): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl() })
  const said: string[] = []
  client.on('notification', ({ payload = '' }) => said.push(payload))
  await client.connect()
  await client.query('LISTEN queue')
  await work()
  await client.query('SELECT 1')
  await client.end()
  return said
}

describe('the figures of R33', () => {
  it('count the ranked tickets to which a word is owed, and the words given', async () => {
    await flood(6)
    const owedBy = () =>
      db().ticketRank.count({ where: { lane: 'RANKED', respondBy: { not: null } } })
    expect((await readFigures(now())).figures).toMatchObject({ wordsOwed: 6, wordsGiven: 0 })
    const [first = 0, second = 0, third = 0] = numbers
    await reply(first, { firstResponse: { tried: 'a', nextStep: 'b' } })
    await addMessage(lead, second, { kind: 'NOTE', body: 'no word' })
    await setStatus(lead, third, { status: 'ON_HOLD' })
    const { figures } = await readFigures(now())
    expect(figures).toMatchObject({ wordsOwed: 4, wordsGiven: 1, onDuty: 0, needed: 0 })
    expect(figures.wordsOwed).toBe(await owedBy())
  })

  it('do not count a word that was taken back, nor one older than 24 business hours', async () => {
    const number = numbers[1] ?? 0
    const ticket = orThrow(
      await addMessage(lead, number, { kind: 'REPLY', body: 'Too quick.' }, { undoable: true }),
    )
    expect((await readFigures(now())).figures.wordsGiven).toBe(2)
    const queued = ticket.messages.find(({ queuedUntil }) => queuedUntil !== null)
    orThrow(await undoReply(lead, number, queued?.id ?? ''))
    expect((await readFigures(now())).figures.wordsGiven).toBe(1)
    const inAWeek = new Date(now().getTime() + 7 * 24 * HOUR)
    expect((await readFigures(inAWeek)).figures.wordsGiven).toBe(0)
  })
})

describe('the suggestion', () => {
  it('appears by itself and is told once, however many workers look', async () => {
    expect((await look()).suggestion).toBeNull()
    await flood(4)
    const said = await heard(() => Promise.all([watchWorkload(), watchWorkload(), watchWorkload()]))
    expect(said.filter((payload) => payload.includes('workload'))).toEqual([
      '{"workload":"suggestion"}',
    ])
    expect((await getWorkload()).suggestion).toEqual({
      mode: 'SURGE',
      because: '8 wait, pace 1/h, oldest would wait 8 h',
    })
    expect((await look()).told).toBe(false)
  })

  it('follows its figures every now and then, and goes when they do', async () => {
    await flood(1)
    expect(await look()).toMatchObject({ told: false })
    expect(await look(16_000)).toMatchObject({
      told: true,
      suggestion: { because: '9 wait, pace 1/h, oldest would wait 9 h' },
    })
    const open = await db().ticket.findMany({ where: { status: 'NEW' }, select: { number: true } })
    for (const { number } of open.slice(0, 6)) await setStatus(lead, number, { status: 'ON_HOLD' })
    expect(await look(17_000)).toEqual({ told: true, suggestion: null })
  })

  it('is surge when fewer are on duty than the shift needs, whatever waits', async () => {
    const engineer = await makePerson('SUPPORT_ENGINEER')
    const around = { startTime: '00:00', durationMinutes: 1440 }
    const shift = await createShiftRow(engineer.id, { ...around, needed: 2 })
    expect(await look()).toMatchObject({
      suggestion: { mode: 'SURGE', because: '1 on duty, 2 needed' },
    })
    await createShiftRow((await makePerson('SUPPORT_ENGINEER')).id, { ...around, needed: 2 })
    expect((await look()).suggestion).toBeNull()
    await db().shift.update({ where: { id: shift }, data: { needed: 3 } })
    expect((await look()).suggestion).toMatchObject({ because: '2 on duty, 3 needed' })
  })

  it('is decided by a person, stays away while the surge is right, and is normal an hour after', async () => {
    orThrow(await switchWorkload(lead, { mode: 'SURGE', reason: 'too few of us' }))
    expect((await getWorkload()).suggestion).toBeNull()
    expect((await look()).suggestion).toBeNull()
    expect((await look(2 * HOUR)).suggestion).toBeNull()
    await db().shift.updateMany({ data: { needed: 1 } })
    expect((await look(2 * HOUR + MINUTE)).suggestion).toBeNull()
    expect((await look(3 * HOUR)).suggestion).toBeNull()
    expect((await look(3 * HOUR + MINUTE)).suggestion).toMatchObject({
      mode: 'NORMAL',
      because: expect.stringMatching(
        /^no sign of a surge for 1 h: 3 wait, .*; 2 on duty, 1 needed$/,
      ),
    })
    setClockOffsetMs(0)
    orThrow(await switchWorkload(lead, { mode: 'NORMAL', reason: 'all are back' }))
  })
})
