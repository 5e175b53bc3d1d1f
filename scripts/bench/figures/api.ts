import type { Measured } from '../figure'
import { call } from '../http'
import { type Load, load } from '../load'
import type { Stand } from '../stand'
import { alternate, median } from '../statistics'

const SECONDS = 3
const MANY = 8

/** `GET /queue?limit=50` beside the bare server, one by one and eight at a time. */
export async function measureApi(stand: Stand): Promise<Measured[]> {
  const { address, token } = await stand.product()
  const bare = await stand.bare()
  const ours = (clients: number) => () =>
    load({
      clients,
      seconds: SECONDS,
      call: (agent) => call(`${address}/api/v1/queue?limit=50`, { headers: token, agent }),
    })
  const theirs = (clients: number) => () =>
    load({ clients, seconds: SECONDS, call: (agent) => call(`${bare.address}/queue`, { agent }) })
  await ours(MANY)()
  await theirs(MANY)()
  const one = await alternate({ ours: ours(1), theirs: theirs(1) })
  const many = await alternate({ ours: ours(MANY), theirs: theirs(MANY) })
  return [figureOf('one by one', one), figureOf(`${MANY} clients`, many)]
}

function figureOf(how: string, { ours, theirs }: { ours: Load[]; theirs: Load[] }): Measured {
  return {
    name: `api.queue, ${how}`,
    what: `GET /api/v1/queue?limit=50, ${how}, p50`,
    unit: 'ms',
    runs: ours.map(({ p50 }) => p50),
    budget: { timesBaseline: 2 },
    baseline: {
      what: 'a bare http + pg server with the same rows',
      runs: theirs.map(({ p50 }) => p50),
    },
    beside: {
      p95Ms: median(ours.map(({ p95 }) => p95)),
      perSecond: median(ours.map(({ perSecond }) => perSecond)),
      barePerSecond: median(theirs.map(({ perSecond }) => perSecond)),
    },
  }
}
