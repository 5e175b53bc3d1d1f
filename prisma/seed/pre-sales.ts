import { createChannel } from '@/lib/channels/mutations/edit-channels'
import { leaveVisit, prolongVisit, startVisit } from '@/lib/channels/mutations/visit'
import { askException } from '@/lib/exceptions/mutations/ask-exception'
import { decideException } from '@/lib/exceptions/mutations/decide-exception'
import { advanceExceptions } from '@/lib/jobs/advance-exceptions'
import { done, orThrow } from '@/lib/outcome'
import { changeRequest } from '@/lib/presales/mutations/change-request'
import { engageSupport } from '@/lib/presales/mutations/engage-support'
import { fileRequest } from '@/lib/presales/mutations/file-request'
import { preSalesInput, requestParts } from '@/lib/presales/schema'
import { openTicket } from '@/lib/tickets/mutations/open-ticket'
import { openTicketOf } from '@/tests/factories/inputs'
import type { Cast } from './cast'
import type { Customer } from './customers'
import { HOUR, type Step } from './week'

const DAY = 24 * HOUR

const PARTS = {
  summary: 'The trial cannot reach its code host behind the proxy',
  attemptedAndExpected:
    'They connected the code host by its internal name and expected 400 repositories; the connection times out after 30 s.',
  stepsTaken:
    'Proxy variables set as in the guide, certificate of their authority added, pods restarted.',
  impact: 'Blocks the whole trial: nothing can be searched yet.',
  designDocumentUrl: 'https://docs.example.com/designs/nordfell-trial',
  salesStage: 'Technical validation, second of three weeks; two other vendors are in it.',
  keyDates: '2027-01-15 (Europe/Oslo): decision of their architecture board',
}

/** A prospect with the Customer Engineer who owns it. */
type Prospect = Customer & { ce: NonNullable<Customer['ce']> }

/** R36–R40 in the demo's week: requests, prospects who wrote directly, exceptions of every kind, channels and visits. */
export function preSalesSteps(cast: Cast, customers: readonly Customer[], end: number): Step[] {
  const prospects = customers.filter(
    (one): one is Prospect => one.segment === 'PRE_SALES' && one.ce !== null,
  )
  const [first, second, third, fourth, fifth, sixth] = prospects
  if (!first || !second || !third || !fourth || !fifth || !sixth) {
    throw new Error('the demo has fewer than six prospects')
  }
  return [
    ...exceptionSteps(cast, { runs: first, over: second, denied: fifth }, end),
    ...waitingSteps({ asked: fourth, returned: sixth }, cast, end),
    ...requestSteps(cast, { files: sixth, engages: third }, end),
  ]
}

function ask({ id, ce }: Prospect, reason: string, period: { from?: number; until: number }) {
  return askException(ce, {
    scope: { account: id },
    reason,
    businessCase: 'Three hundred seats in the first year; the budget is approved.',
    ...(period.from !== undefined && { from: new Date(period.from).toISOString() }),
    until: new Date(period.until).toISOString(),
  })
}

/** Asks, and lets leadership decide an hour later. */
function decided(
  { leadership }: Cast,
  prospect: Prospect,
  told: { at: number; days: number; decision: 'APPROVE' | 'DENY'; reason: string; because: string },
): Step[] {
  let id = ''
  return [
    {
      at: told.at,
      run: async () => {
        const asked = await ask(prospect, told.reason, { until: told.at + told.days * DAY })
        if (asked.ok) id = asked.value.id
        return asked
      },
    },
    {
      at: told.at + HOUR,
      run: () => decideException(leadership, id, { decision: told.decision, reason: told.because }),
    },
  ]
}

function exceptionSteps(
  cast: Cast,
  { runs, over, denied }: Record<'runs' | 'over' | 'denied', Prospect>,
  end: number,
): Step[] {
  const [sam = cast.lead] = cast.engineers
  const writes = {
    subject: 'How do we limit who sees a repository?',
    requesterEmail: over.people[0],
  }
  const before = { subject: 'Which ports does the trial need?', requesterEmail: runs.people[0] }
  return [
    { at: end - 121 * HOUR, run: () => openTicket(sam, openTicketOf(runs.id, before)) },
    ...decided(cast, runs, {
      at: end - 120 * HOUR,
      days: 14,
      decision: 'APPROVE',
      reason: 'The trial runs over the holidays of their Customer Engineer.',
      because: 'Agreed: a large trial, and Support has the hands this week.',
    }),
    ...decided(cast, over, {
      at: end - 100 * HOUR,
      days: 3,
      decision: 'APPROVE',
      reason: 'Load test of three days with their whole team.',
      because: 'Three days are fine.',
    }),
    { at: end - 60 * HOUR, run: () => openTicket(sam, openTicketOf(over.id, writes)) },
    { at: end - 27 * HOUR, run: async () => done(await advanceExceptions()) },
    ...decided(cast, denied, {
      at: end - 48 * HOUR,
      days: 60,
      decision: 'DENY',
      reason: 'They ask many questions about pipelines.',
      because:
        'Questions are the front line of Customer Engineering; engage Support for each that is stuck.',
    }),
  ]
}

function waitingSteps(
  { asked, returned }: Record<'asked' | 'returned', Prospect>,
  { leadership }: Cast,
  end: number,
): Step[] {
  const run = async () => {
    const { id } = orThrow(
      await ask(returned, 'A pilot in two countries.', { until: end + 60 * DAY }),
    )
    const reason = 'For how many people, and why sixty days?'
    return decideException(leadership, id, { decision: 'RETURN', reason })
  }
  const reason = 'Their go-live moved up; their engineers write at night, our time.'
  return [
    { at: end - 5 * HOUR, run: () => ask(asked, reason, { until: end + 21 * DAY }) },
    { at: end - 4 * HOUR, run },
  ]
}

function requestSteps(
  { lead, engineers }: Cast,
  { files, engages }: Record<'files' | 'engages', Prospect>,
  end: number,
): Step[] {
  const [sam = lead, kofi = lead] = engineers
  let [request, engaged, channel, visit] = [0, 0, '', '']
  const prospectEmail = files.people[0] ?? ''
  return [
    {
      at: end - 31 * HOUR,
      run: async () => {
        const account = { account: files.id, prospectEmail }
        const filed = await fileRequest(files.ce, preSalesInput.parse({ ...PARTS, ...account }))
        if (filed.ok) request = filed.value.number
        return filed
      },
    },
    {
      at: end - 29 * HOUR,
      run: () =>
        changeRequest(files.ce, request, {
          impact: `${PARTS.impact} Their lead is on site until Friday.`,
        }),
    },
    {
      at: end - 28 * HOUR,
      run: async () => {
        const made = await createChannel(lead, {
          name: 'trial-nordfell',
          account: files.id,
          kind: 'TRIAL',
        })
        if (made.ok) channel = made.value.id
        return made
      },
    },
    {
      at: end - 27.5 * HOUR,
      run: async () => {
        const going = { ticket: request, purpose: 'Look at the proxy together' }
        const gone = await startVisit(sam, channel, going)
        if (gone.ok) visit = gone.value.id
        return gone
      },
    },
    {
      at: end - 5 * HOUR,
      run: () => {
        const until = new Date(end + 6 * HOUR).toISOString()
        return prolongVisit(sam, visit, { until, reason: 'Their proxy team answers tomorrow.' })
      },
    },
    {
      at: end - 26 * HOUR,
      run: () => startVisit(kofi, channel, { ticket: request, purpose: 'Second pair of eyes' }),
    },
    {
      at: end - 25 * HOUR,
      run: async () => {
        const going = { ticket: request, purpose: 'Read the logs with them' }
        const { id } = orThrow(await startVisit(lead, channel, going))
        return leaveVisit(lead, id)
      },
    },
    {
      at: end - 20 * HOUR,
      run: async () => {
        const writes = {
          subject: 'Sign-in fails for half of our team',
          requesterEmail: engages.people[1],
        }
        const opened = await openTicket(sam, openTicketOf(engages.id, writes))
        if (opened.ok) engaged = opened.value.number
        return opened
      },
    },
    {
      at: end - 18 * HOUR,
      run: () =>
        engageSupport(
          engages.ce,
          engaged,
          requestParts.parse({ ...PARTS, summary: 'Sign-in fails for half of the trial’s people' }),
        ),
    },
  ]
}
