import type { Measured } from '../figure'
import { call } from '../http'
import { load } from '../load'
import { residentMb } from '../processes'
import type { Stand } from '../stand'
import { alternate, median } from '../statistics'

const SECONDS = 4
const READERS = 8
const WARM_UP_TURNS = 5

/** The queue's page at eight readers, and what the process holds in memory after it. */
export async function measureHtml(stand: Stand): Promise<Measured[]> {
  const { address, cookie, pid } = await stand.product()
  const bare = await stand.bare()
  const ours = () =>
    load({
      clients: READERS,
      seconds: SECONDS,
      call: (agent) => call(`${address}/queue`, { headers: cookie, agent }),
    })
  const theirs = () =>
    load({
      clients: READERS,
      seconds: SECONDS,
      call: (agent) => call(`${bare.address}/page`, { agent }),
    })
  // It is the warm process that serves people, and the compiler takes its time over a whole page.
  for (let turn = 0; turn < WARM_UP_TURNS; turn++) await ours()
  await theirs()
  const runs = await alternate({ ours, theirs })
  const p50 = median(runs.ours.map((each) => each.p50))
  const perSecond = median(runs.ours.map((each) => each.perSecond))
  return [
    {
      name: 'html.queue',
      what: `the queue's page, ${READERS} readers, p95`,
      unit: 'ms',
      runs: runs.ours.map(({ p95 }) => p95),
      budget: { atMost: 100 },
      baseline: {
        what: 'a bare server that writes the same rows as a plain table',
        runs: runs.theirs.map(({ p95 }) => p95),
      },
      beside: { p50Ms: p50, perSecond },
    },
    {
      name: 'html.memory',
      what: 'memory of the web process after that',
      unit: 'MB',
      runs: [residentMb(pid)],
      budget: { atMost: 400 },
      baseline: { what: 'the bare server after the same', runs: [residentMb(bare.pid)] },
    },
  ]
}
