import { clockOffsetMs, now, setClockOffsetMs } from '@/lib/clock'
import { asOneTransaction, db } from '@/lib/db/client'
import { makeBreakRecorder } from '@/lib/jobs/record-breaks'
import { passWarnings } from '@/lib/warnings/mutations/pass-warnings'
import { calendarSteps } from './calendars'
import { createCast } from './cast'
import { createCustomers } from './customers'
import { preSalesSteps } from './pre-sales'
import { makeRandom } from './random'
import { scheduleSteps } from './schedule'
import { sideSteps } from './side-work'
import { backdateFirstMode, surgeSteps } from './surge'
import { teamSteps } from './team'
import { HOUR, liveThrough } from './week'
import { writeScript } from './write-script'

const SEED = 20_260_302
const TIMEOUT_MS = 5 * 60_000
const WEEK_HOURS = 170

/**
 * Fills an empty database with the week of a support desk that ends now. The week is lived through the real
 * mutations, and all of it is one transaction: a run that is cut off leaves the database as empty as it was.
 */
export async function seedDemo(): Promise<void> {
  const end = now().getTime()
  const shift = clockOffsetMs()
  try {
    await asOneTransaction(() => fill(end), TIMEOUT_MS)
  } finally {
    setClockOffsetMs(shift)
  }
}

async function fill(end: number): Promise<void> {
  setClockOffsetMs(end - WEEK_HOURS * HOUR - Date.now())
  await backdateFirstMode(end)
  const cast = await createCast()
  const customers = await createCustomers(cast.ces)
  const random = makeRandom(SEED)
  const script = writeScript({ random, cast, customers, end })
  await liveThrough([
    ...script,
    ...surgeSteps(cast.lead, end),
    ...sideSteps(cast, end),
    ...preSalesSteps(cast, customers, end),
    ...teamSteps(cast, end),
    ...scheduleSteps(cast, end),
    ...calendarSteps([cast.lead, cast.engineers[0] ?? cast.lead], customers, end),
  ])
  await nameContacts()
  setClockOffsetMs(end - Date.now())
  await recordWhatBroke()
  await passWarnings(db())
}

/** What the worker had recorded by now, had it run that week. */
async function recordWhatBroke(): Promise<void> {
  const record = makeBreakRecorder()
  for (let found = await record(); found > 0; ) found = await record()
}

/** `maria.lopez@…` is Maria Lopez. */
async function nameContacts(): Promise<void> {
  await db().$executeRaw`
    UPDATE contact SET name = initcap(replace(split_part(email, '@', 1), '.', ' ')) WHERE name IS NULL`
}
