import { parseEnv, SettingError } from '@/lib/env'
import { parseShift, shiftClock } from '@/lib/jobs/shift-clock'
import { done } from '@/lib/outcome'
import { UsageError } from '@/lib/people/command-line'
import { runPeopleCommand } from './run-people-command'

/** `npm run clock -- +72h` shifts the product's clock; `0` sets it right again. For trying things out only. */
await runPeopleCommand(() => {
  const shift = parseShift(process.argv[2] ?? '')
  if (shift === null) {
    throw new UsageError(
      'Say by how much: npm run clock -- +72h (m, h or d), or 0 for the real time.',
    )
  }
  if (!parseEnv(process.env).demo) {
    throw new SettingError(
      'The clock is shifted in a demo only: embedded database, loopback address.',
    )
  }
  return async () => {
    const offset = await shiftClock(shift)
    return done([`The product’s clock now reads ${new Date(Date.now() + offset).toISOString()}.`])
  }
})
