import 'server-only'
import { PgBoss } from 'pg-boss'
import { forgetContents } from '@/lib/attachments/forget-files'
import { log } from '@/lib/log'
import { stepRanking } from '@/lib/ranking/step'
import { advanceExceptions } from './advance-exceptions'
import { sweepHandovers } from './ask-for-handovers'
import { endVisits } from './end-visits'
import { expireDeviations } from './expire-deviations'
import { moveTicketsByTime } from './move-tickets-by-time'
import { offerTickets } from './offer-tickets'
import { makeBreakRecorder } from './record-breaks'
import { sendQueuedReplies } from './send-queued-replies'
import { startSweep } from './sweep'
import { tellOfNumberOne } from './tell-of-number-one'
import { tidyUp } from './tidy-up'
import { warnOfClocks } from './warn-of-clocks'
import { watchWorkload } from './watch-workload'

/** "On time" means within a second or so of the due instant. */
const SWEEP_PAUSE_MS = 1000
/** What no single instant brings: figures, and who is on duty. */
const WATCH_PAUSE_MS = 3000
const NIGHTLY = 'tidy-up'
const CONNECTIONS = 3
const STOP_MS = 10_000

/** The running worker. */
export interface Worker {
  isWell: () => boolean
  /** Lets the jobs in flight finish. */
  stop: () => Promise<void>
}

/**
 * Starts the jobs of this process. Every due instant is a column, swept by the product's clock; each find is
 * handled in its own transaction, so that a kill loses nothing and a second worker repeats nothing.
 */
export async function startWorker(url: string): Promise<Worker> {
  const boss = new PgBoss({ connectionString: url, max: CONNECTIONS, schema: 'jobs' })
  boss.on('error', (error) => log.error({ reason: error.message }, 'job queue'))
  await boss.start()
  await boss.createQueue(NIGHTLY)
  await boss.work(NIGHTLY, tidyUp)
  await boss.schedule(NIGHTLY, '17 3 * * *')
  const recordBreaks = makeBreakRecorder()
  const sweep = startSweep(SWEEP_PAUSE_MS, async () => {
    await expireDeviations()
    await advanceExceptions()
    await endVisits()
    await sweepHandovers()
    await moveTicketsByTime()
    await sendQueuedReplies()
    await tellOfNumberOne()
    await recordBreaks()
    await forgetContents()
    return false
  })
  // Beside the others: these may have minutes of work, and the rest is to be on time meanwhile.
  const ranking = startSweep(SWEEP_PAUSE_MS, stepRanking)
  const warnings = startSweep(SWEEP_PAUSE_MS, warnOfClocks)
  const watch = startSweep(WATCH_PAUSE_MS, async () => {
    await watchWorkload()
    await offerTickets()
    return false
  })
  const sweeps = [sweep, ranking, warnings, watch]
  return {
    isWell: () => sweeps.every((each) => each.isWell()),
    stop: async () => {
      await Promise.all(sweeps.map((each) => each.stop()))
      await boss.stop({ graceful: true, timeout: STOP_MS })
    },
  }
}
