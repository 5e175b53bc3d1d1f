import 'server-only'
import { PgBoss } from 'pg-boss'
import { forgetContents } from '@/lib/attachments/forget-files'
import { log } from '@/lib/log'
import { advanceExceptions } from './advance-exceptions'
import { sweepHandovers } from './ask-for-handovers'
import { endVisits } from './end-visits'
import { expireDeviations } from './expire-deviations'
import { moveTicketsByTime } from './move-tickets-by-time'
import { sendQueuedReplies } from './send-queued-replies'
import { startSweep } from './sweep'
import { tellOfTime } from './tell-of-time'
import { tidyUp } from './tidy-up'

/** "On time" means within a second or so of the due instant. */
const SWEEP_PAUSE_MS = 1000
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
  const sweep = startSweep(SWEEP_PAUSE_MS, async () => {
    await expireDeviations()
    await advanceExceptions()
    await endVisits()
    await sweepHandovers()
    await moveTicketsByTime()
    await sendQueuedReplies()
    await tellOfTime()
    await forgetContents()
  })
  return {
    isWell: sweep.isWell,
    stop: async () => {
      await sweep.stop()
      await boss.stop({ graceful: true, timeout: STOP_MS })
    },
  }
}
