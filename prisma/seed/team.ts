import type { Viewer } from '@/lib/auth/viewer'
import { setCapacity, setLimit } from '@/lib/capacity/mutations'
import { db } from '@/lib/db/client'
import { offerTickets } from '@/lib/jobs/offer-tickets'
import { done, type Outcome } from '@/lib/outcome'
import { listOnDuty } from '@/lib/schedule/queries'
import { assignTicket } from '@/lib/tickets/mutations/assign-ticket'
import type { Cast } from './cast'
import { HOUR, MINUTE, type Step } from './week'

/** What each of the colleagues takes at most, in the end: their week is lived without. Whoever signs in has no limit. */
const LIMITS = [null, 24, 30, 20, 25, 40]
const OFFER_EVERY = 2 * HOUR
const OFFERS_BEGIN = 60 * HOUR

/** What each takes, who takes no more, and what goes on to those on duty when somebody's shift ends. */
export function teamSteps({ lead, engineers }: Cast, end: number): Step[] {
  const limits = engineers.flatMap((engineer, i) => {
    const takesAtMost = LIMITS[i] ?? null
    const run = () => setLimit(lead, engineer.email, { takesAtMost })
    return takesAtMost === null ? [] : [{ at: end - MINUTE + i, run }]
  })
  const rounds = Array.from({ length: OFFERS_BEGIN / OFFER_EVERY }, (_, i) => ({
    at: end - OFFERS_BEGIN + (i + 1) * OFFER_EVERY - 2 * MINUTE,
    run: offerRound,
  }))
  const busy = engineers.at(-2)
  const reason = 'On a call about the outage of the hosted runners until it is over.'
  return [
    ...limits,
    ...rounds,
    { at: end - 34 * HOUR, run: takeOffered },
    ...(busy
      ? [{ at: end - MINUTE, run: () => setCapacity(busy, { atCapacity: true, reason }) }]
      : []),
  ]
}

async function offerRound(): Promise<Outcome<null>> {
  await offerTickets()
  return done(null)
}

/** Somebody on duty takes over the oldest that is offered, where there is any. */
async function takeOffered(): Promise<Outcome<unknown>> {
  const offered = await db().ticket.findFirst({
    where: { offeredAt: { not: null } },
    orderBy: { number: 'asc' },
    select: { number: true, offeredAt: true },
  })
  const [taker] = await listOnDuty(offered?.offeredAt ?? new Date(0))
  if (!offered || !taker) return done(null)
  const { userId: id, email, name } = taker
  const viewer: Viewer = { id, email, name, role: 'SUPPORT_ENGINEER' }
  return assignTicket(viewer, offered.number, { assignee: email })
}
