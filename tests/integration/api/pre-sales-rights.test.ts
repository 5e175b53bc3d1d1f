import { beforeAll, describe, expect, it } from 'vitest'
import { createApiToken } from '@/lib/auth/api-token'
import { orThrow } from '@/lib/outcome'
import { type Ask, addAccount, addTicket, emailOf, openDesk } from './desk'
import { inDays } from './exceptions-desk'

/** Everybody who may call; of the Customer Engineers one owns the prospect and one does not. */
const CALLERS = ['SE', 'LEAD', 'CS', 'CE', 'OTHER_CE', 'ENGINEER', 'ADMIN', 'NOBODY'] as const
type Caller = (typeof CALLERS)[number]

const desk = openDesk()
const tokens = {} as Record<Caller, string | undefined>
let asker: string
beforeAll(async () => {
  const make = async (name: string, role: 'CE' | 'SUPPORT_ENGINEER') =>
    orThrow(await createApiToken({ name, role }))
  asker = await make('somebody-else', 'SUPPORT_ENGINEER')
  const { SUPPORT_ENGINEER: SE, SUPPORT_LEAD: LEAD, CS_LEADERSHIP: CS, CE } = desk.tokens
  const { ENGINEER, ADMIN } = desk.tokens
  const OTHER_CE = await make('another-ce', 'CE')
  Object.assign(tokens, { SE, LEAD, CS, CE, OTHER_CE, ENGINEER, ADMIN, NOBODY: undefined })
})

const PARTS = {
  summary: 'It fails',
  attemptedAndExpected: 'x',
  stepsTaken: 'x',
  impact: 'x',
  designDocumentUrl: 'https://docs.example.com/design',
  salesStage: 'x',
  keyDates: 'x',
}

interface Things {
  account: string
  ticket: number
  request: number
  exception: string
  channel: string
  visit: string
}

let made = 0

/** A prospect of the Customer Engineer with one of everything, made by people who are none of the callers. */
async function makeThings(): Promise<Things> {
  made += 1
  const byAsker: Ask = { as: null, token: asker }
  const { id: account } = await addAccount(desk, { segment: 'PRE_SALES', ceOwner: emailOf('CE') })
  const { number: ticket } = await addTicket(desk, { id: account })
  const post = async <T>(path: string, ask: Ask) =>
    (await desk.call<T>('POST', `/api/v1/${path}`, ask)).body
  const filed = { ...PARTS, account, prospectEmail: 'p@prospect.example' }
  const request = await post<{ number: number }>('pre-sales-requests', { as: 'CE', body: filed })
  const asked = { scope: { account }, reason: 'A trial', until: inDays(9) }
  const exception = await post<{ id: string }>('exceptions', { ...byAsker, body: asked })
  const named = { name: `rights-${made}`, account }
  const channel = await post<{ id: string }>('channels', { ...byAsker, body: named })
  const going = { ticket, purpose: 'to look' }
  const visit = await post<{ id: string }>(`channels/${channel.id}/visits`, {
    ...byAsker,
    body: going,
  })
  return {
    account,
    ticket,
    request: request.number,
    exception: exception.id,
    channel: channel.id,
    visit: visit.id,
  }
}

type MakeCall = (things: Things) => [method: string, path: string, body?: object]

/** Each call of the area, and what SE, lead, CS leadership, the CE, another CE, engineer and admin get. */
const CALLS: readonly [name: string, call: MakeCall, statuses: readonly number[]][] = [
  [
    'file a request',
    ({ account }) => [
      'POST',
      'pre-sales-requests',
      { ...PARTS, account, prospectEmail: 'q@p.example' },
    ],
    [403, 403, 403, 201, 201, 403, 403],
  ],
  ['list requests', () => ['GET', 'pre-sales-requests'], [200, 200, 200, 200, 200, 403, 200]],
  [
    'engage Support',
    ({ ticket }) => ['POST', `tickets/${ticket}/pre-sales-request`, PARTS],
    [403, 403, 403, 200, 404, 404, 403],
  ],
  [
    'change a request',
    ({ request }) => ['PATCH', `tickets/${request}/pre-sales-request`, { impact: 'y' }],
    [403, 403, 403, 200, 404, 404, 403],
  ],
  ['list exceptions', () => ['GET', 'exceptions'], [200, 200, 200, 200, 200, 403, 200]],
  [
    'see an exception',
    ({ exception }) => ['GET', `exceptions/${exception}`],
    [200, 200, 200, 200, 404, 404, 200],
  ],
  [
    'change another’s exception',
    ({ exception }) => ['PATCH', `exceptions/${exception}`, { reason: 'y' }],
    [403, 403, 403, 403, 404, 404, 403],
  ],
  [
    'decide',
    ({ exception }) => [
      'POST',
      `exceptions/${exception}/decision`,
      { decision: 'APPROVE', reason: 'y' },
    ],
    [403, 403, 200, 403, 404, 404, 403],
  ],
  [
    'withdraw another’s exception',
    ({ exception }) => ['POST', `exceptions/${exception}/withdrawal`, { reason: 'y' }],
    [403, 403, 200, 403, 404, 404, 403],
  ],
  ['export the audit', () => ['GET', 'exceptions.csv'], [200, 200, 200, 403, 403, 403, 200]],
  ['list channels', () => ['GET', 'channels'], [200, 200, 200, 200, 200, 403, 200]],
  [
    'see a channel',
    ({ channel }) => ['GET', `channels/${channel}`],
    [200, 200, 200, 200, 200, 404, 200],
  ],
  [
    'register a channel',
    ({ account, channel }) => ['POST', 'channels', { name: `n-${channel}`, account }],
    [201, 201, 403, 403, 403, 403, 201],
  ],
  [
    'rename a channel',
    ({ channel }) => ['PATCH', `channels/${channel}`, { name: `r-${channel}` }],
    [200, 200, 403, 403, 403, 404, 200],
  ],
  [
    'visit',
    ({ channel, ticket }) => ['POST', `channels/${channel}/visits`, { ticket, purpose: 'x' }],
    [201, 201, 403, 403, 403, 404, 201],
  ],
  ['list visits', () => ['GET', 'visits'], [200, 200, 200, 200, 200, 403, 200]],
  [
    'leave for another',
    ({ visit }) => ['POST', `visits/${visit}/leave`],
    [403, 200, 403, 403, 404, 404, 200],
  ],
  [
    'prolong for another',
    ({ visit }) => ['POST', `visits/${visit}/prolongation`, { until: inDays(3), reason: 'x' }],
    [403, 200, 403, 403, 404, 404, 200],
  ],
]

/** Fetched by hand: not every answer is JSON. */
async function statusOf(
  caller: Caller,
  [method, path, body]: ReturnType<MakeCall>,
): Promise<number> {
  const token = tokens[caller]
  const response = await fetch(`${desk.url}/api/v1/${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  await response.arrayBuffer()
  return response.status
}

describe('who may', () => {
  it.each(CALLS)('%s', async (...[, call, statuses]) => {
    const expected = [...statuses, 401]
    const got: number[] = []
    for (const caller of CALLERS) got.push(await statusOf(caller, call(await makeThings())))
    expect(Object.fromEntries(CALLERS.map((caller, i) => [caller, got[i]]))).toEqual(
      Object.fromEntries(CALLERS.map((caller, i) => [caller, expected[i]])),
    )
  })

  it('ask for an exception', async () => {
    const got: number[] = []
    for (const caller of CALLERS) {
      const { account, exception } = await makeThings()
      await statusOf('CS', ['POST', `exceptions/${exception}/withdrawal`, { reason: 'room' }])
      const body = { scope: { account }, reason: 'A trial', until: inDays(9) }
      got.push(await statusOf(caller, ['POST', 'exceptions', body]))
    }
    expect(got).toEqual([201, 201, 201, 201, 422, 403, 403, 401])
  })

  it('learn nothing from an id that nothing has', async () => {
    const none = crypto.randomUUID()
    for (const path of [`exceptions/${none}`, `channels/${none}`, 'exceptions/nonsense']) {
      expect(await statusOf('ADMIN', ['GET', path])).toBe(404)
      expect(await statusOf('NOBODY', ['GET', path])).toBe(401)
    }
  })
})
