import { setClockOffsetMs } from '@/lib/clock'
import { type Outcome, orThrow } from '@/lib/outcome'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

/** One thing that somebody did at some moment of the week. */
export interface Step {
  at: number
  run(): Promise<Outcome<unknown>>
}

/** Does everything in the order in which it happened, each at its own time by the product's clock. */
export async function liveThrough(steps: readonly Step[]): Promise<void> {
  for (const step of steps.toSorted((a, b) => a.at - b.at)) {
    setClockOffsetMs(step.at - Date.now())
    orThrow(await step.run())
  }
}
