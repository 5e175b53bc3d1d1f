import 'server-only'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { runWrite } from '@/lib/db/run-write'
import { askForHandovers } from '@/lib/schedule/mutations/ask-for-handovers'

const MINUTE_MS = 60_000

/** Asks for the notes of the shifts that have ended. They end on whole minutes, so it looks once in each. */
export async function sweepHandovers(): Promise<void> {
  const { handoversAskedUntil: last } = await db().scheduleState.findUniqueOrThrow({
    where: { id: 1 },
    select: { handoversAskedUntil: true },
  })
  const minuteOf = (at: Date) => Math.floor(at.getTime() / MINUTE_MS)
  if (last && minuteOf(last) === minuteOf(now())) return
  await runWrite({}, askForHandovers)
}
