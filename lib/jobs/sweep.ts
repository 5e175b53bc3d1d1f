import 'server-only'
import { log } from '@/lib/log'

/**
 * Runs `work` again and again, `pauseMs` apart, never twice at once. Work that says that there is more to do is gone on
 * with at once.
 */
export function startSweep(pauseMs: number, work: () => Promise<boolean>) {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let running = Promise.resolve()
  let failing = false

  const turn = async () => {
    let more = false
    try {
      more = await work()
      failing = false
    } catch (error) {
      failing = true
      log.error({ reason: error instanceof Error ? error.message : String(error) }, 'sweep')
    }
    if (!stopped) timer = setTimeout(begin, more ? 0 : pauseMs)
  }
  const begin = () => {
    running = turn()
  }
  begin()

  return {
    isWell: () => !failing,
    /** Lets the turn in progress finish. */
    stop: async (): Promise<void> => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
