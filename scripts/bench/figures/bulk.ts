import type { QueuePage } from '@/lib/queue/view'
import type { BulkView } from '@/lib/tickets/bulk-view'
import type { Measured } from '../figure'
import { call, newConnection } from '../http'
import type { Stand } from '../stand'
import { alternate } from '../statistics'
import { ACCOUNTS, accountId, contactId } from '../ticket-sql'

const MANY = 500
const PAGE = 100
const LANES = 6
const WORDS = { subject: 'Builds wait', body: 'Since this morning every build waits for a runner.' }

/** `POST /tickets/bulk`: 500 tickets out of the order and back into it, by turns. */
export async function measureBulk(stand: Stand): Promise<Measured[]> {
  const { address, token } = await stand.product()
  const bare = await stand.bare()
  const numbers = await listNumbers(`${address}/api/v1/queue`, token)
  let round = 0
  const ours = async () => {
    const status = round++ % 2 === 0 ? 'ON_HOLD' : 'OPEN'
    const tickets = numbers.map((number) => ({ number }))
    const post = { tickets, action: { kind: 'STATUS', status } }
    return timed(async () => {
      const { body } = await call(`${address}/api/v1/tickets/bulk`, { headers: token, post })
      const { done } = JSON.parse(body) as BulkView
      if (done !== MANY) throw new Error(`${done} of ${MANY} tickets were changed`)
    })
  }
  const runs = await alternate({ ours, theirs: () => timed(() => writeBare(bare.address)) })
  return [
    {
      name: 'bulk.500',
      what: `POST /api/v1/tickets/bulk, the status of ${MANY} ranked tickets`,
      unit: 'ms',
      runs: runs.ours,
      budget: { atMost: 5_000 },
      baseline: {
        what: `a bare server that writes ${MANY} tickets, ${LANES} at a time, one statement each`,
        runs: runs.theirs,
      },
    },
  ]
}

async function listNumbers(url: string, headers: Record<string, string>): Promise<number[]> {
  const numbers: number[] = []
  for (let after = ''; numbers.length < MANY; ) {
    const { body } = await call(`${url}?limit=${PAGE}${after}`, { headers })
    const page = JSON.parse(body) as QueuePage
    numbers.push(...page.items.map(({ number }) => number))
    after = `&after=${page.next}`
  }
  return numbers
}

async function writeBare(address: string): Promise<void> {
  const left = Array.from({ length: MANY }, (_, at) => at % ACCOUNTS).values()
  const lane = async () => {
    const agent = newConnection()
    for (const at of left) {
      const post = { ...WORDS, account: accountId(at), contact: contactId(at) }
      await call(`${address}/tickets`, { post, agent })
    }
    agent.destroy()
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
