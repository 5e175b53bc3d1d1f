import { randomUUID } from 'node:crypto'
import type { Measured } from '../figure'
import { call } from '../http'
import { load } from '../load'
import type { Stand } from '../stand'
import { alternate, median } from '../statistics'
import { ACCOUNTS, accountId, contactId } from '../ticket-sql'

const SECONDS = 4
const CLIENTS = 8

const WORDS = {
  subject: 'Builds wait for a runner that never comes',
  body: 'Since this morning every build waits for a runner. We restarted the coordinator twice.\n'.repeat(
    5,
  ),
}

/** `POST /tickets`, durable when it answers, at eight clients. */
export async function measureIntake(stand: Stand): Promise<Measured[]> {
  const { address, token } = await stand.product()
  const bare = await stand.bare()
  let n = 0
  const ours = () => {
    const at = n++ % ACCOUNTS
    const post = { ...WORDS, account: accountId(at), requesterEmail: `asker@a${at}.example` }
    return { headers: { ...token, 'idempotency-key': randomUUID() }, post }
  }
  const theirs = () => {
    const at = n++ % ACCOUNTS
    return { post: { ...WORDS, account: accountId(at), contact: contactId(at) } }
  }
  const run = (url: string, ask: () => { post: unknown }) => () =>
    load({ clients: CLIENTS, seconds: SECONDS, call: (agent) => call(url, { ...ask(), agent }) })
  const sides = {
    ours: run(`${address}/api/v1/tickets`, ours),
    theirs: run(`${bare.address}/tickets`, theirs),
  }
  await sides.ours()
  const runs = await alternate(sides)
  const what = 'a bare server that writes the same four rows in one statement'
  return [
    {
      name: 'intake.rate',
      what: `POST /api/v1/tickets with an idempotency key, ${CLIENTS} clients`,
      unit: 'tickets/s',
      runs: runs.ours.map(({ perSecond }) => perSecond),
      budget: { atLeast: 150 },
      baseline: { what, runs: runs.theirs.map(({ perSecond }) => perSecond) },
    },
    {
      name: 'intake.p95',
      what: 'the same, how long each took, p95',
      unit: 'ms',
      runs: runs.ours.map(({ p95 }) => p95),
      budget: { atMost: 100 },
      baseline: { what, runs: runs.theirs.map(({ p95 }) => p95) },
      beside: { p50Ms: median(runs.ours.map(({ p50 }) => p50)) },
    },
  ]
}
