import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { sendNotices } from '@/lib/notices/mutations'
import { listNotices } from '@/lib/notices/queries'
import { type Outcome, orThrow } from '@/lib/outcome'
import { switchWorkload } from '@/lib/workload/mutations'
import { HOUR, type Step } from './week'

const WEEK_HOURS = 170

/** The mode and the calendar that the installation began with, begun before the demo's week. */
export async function backdateFirstMode(end: number): Promise<void> {
  const startedAt = new Date(end - WEEK_HOURS * HOUR)
  await db().workloadPeriod.updateMany({ where: { endedAt: null }, data: { startedAt } })
  await db().queueState.updateMany({ where: { id: 1 }, data: { modeSince: startedAt } })
  await db().calendarRevision.updateMany({ data: { changedAt: startedAt } })
}

/** R34: who waited without a word was told when help arrives. */
async function tellAll(lead: Viewer): Promise<Outcome<unknown>> {
  const { items } = orThrow(await listNotices(lead, { limit: 200 }))
  return sendNotices(lead, { tickets: items.map(({ number }) => ({ number })) })
}

/** Both modes were used: seven hours of surge in the middle of the week. */
export function surgeSteps(lead: Viewer, end: number): Step[] {
  const surge = 'Two colleagues are ill, and the outage of the hosted runners brings many tickets.'
  const over = 'The outage is over, the wave is answered and one colleague is back.'
  return [
    {
      at: end - 76 * HOUR,
      run: () => switchWorkload(lead, { mode: 'SURGE', reason: surge }),
    },
    { at: end - 74 * HOUR, run: () => tellAll(lead) },
    {
      at: end - 69 * HOUR,
      run: () => switchWorkload(lead, { mode: 'NORMAL', reason: over }),
    },
  ]
}
