import { PLAIN_SEARCH } from '../baseline/search'
import { withClient } from '../databases'
import type { Measured } from '../figure'
import { call, newConnection } from '../http'
import type { Stand } from '../stand'
import { alternate, median, percentile } from '../statistics'
import { FILL_WORDS, WORDS, wordOf } from '../word-sql'

const QUERIES = 60
/** From this rank on, a word is in fewer than 1,000 tickets of the million. */
const RARE = 7_000

/** Half rare words, half common ones, every third of two words: the same in every run. */
const ASKED = Array.from({ length: QUERIES }, (_, i) => {
  const part = (i * 0.618_034) % 1
  const rare = RARE + Math.floor(part * (WORDS - RARE))
  const common = Math.max(1, Math.floor(RARE ** part))
  return [wordOf(i % 2 === 0 ? rare : common), ...(i % 3 === 0 ? [wordOf(1 + (i % 7))] : [])].join(
    ' ',
  )
})

/** A search by its words over all tickets with three messages each. */
export async function measureSearch(stand: Stand): Promise<Measured[]> {
  const size = stand.largestSize
  const url = await stand.database(size)
  await stand.asOwner(size, async (client) => {
    await client.query('SET session_replication_role = replica; SET synchronous_commit = off')
    for (const statement of FILL_WORDS) await client.query(statement)
  })
  const { address, token } = await stand.product()
  const agent = newConnection()
  const ask = (q: string) =>
    call(`${address}/api/v1/search?limit=50&q=${encodeURIComponent(q)}`, { headers: token, agent })
  for (const q of ASKED) await ask(q)
  const runs = await withClient(url, (client) =>
    alternate({
      ours: () => timesOf(ask),
      plain: () => timesOf((q) => client.query({ name: 'plain', text: PLAIN_SEARCH, values: [q] })),
    }),
  )
  agent.destroy()
  const p95 = (times: number[]) => percentile(times, 0.95)
  return [
    {
      name: 'search.p95',
      what: `GET /api/v1/search, ${size} tickets with three messages each, half of the words rare, p95`,
      unit: 'ms',
      runs: runs.ours.map(p95),
      budget: { atMost: 100 },
      baseline: {
        what: 'the same words of the same index by pg, every hit ranked, p95',
        runs: runs.plain.map(p95),
      },
      beside: { p50Ms: median(runs.ours.flat()), plainP50Ms: median(runs.plain.flat()) },
    },
  ]
}

async function timesOf(ask: (q: string) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (const q of ASKED) {
    const sent = performance.now()
    await ask(q)
    times.push(performance.now() - sent)
  }
  return times
}
