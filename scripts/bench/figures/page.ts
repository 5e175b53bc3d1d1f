import type { Client } from 'pg'
import type { Viewer } from '@/lib/auth/viewer'
import { pageSql } from '@/lib/queue/page-sql'
import { BARE_SCAN, PAGE } from '../baseline/page'
import { withClient } from '../databases'
import type { Measured } from '../figure'
import type { Stand } from '../stand'
import { alternate, median } from '../statistics'

const ASKED = 300
const LEAD: Viewer = { id: '', email: '', name: '', role: 'SUPPORT_LEAD' }

interface Statement {
  name: string
  text: string
  values: unknown[]
}

/** What the product sends for its first page, word for word. */
function firstPage(mode: 'NORMAL' | 'SURGE'): Statement {
  const { text, values } = pageSql({
    viewer: LEAD,
    lane: 'ranked',
    mode,
    limit: 50,
    after: null,
    filter: {},
  })
  return { name: mode, text, values }
}

const SIDES = {
  product: firstPage('NORMAL'),
  surge: firstPage('SURGE'),
  page: { name: 'page', text: PAGE, values: [] },
  scan: { name: 'scan', text: BARE_SCAN, values: [] },
} satisfies Record<string, Statement>

type Side = keyof typeof SIDES

/** The median of the times that the statement took, asked again and again over one connection. */
async function medianMs(client: Client, statement: Statement): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < ASKED; i++) {
    const sent = performance.now()
    await client.query(statement)
    times.push(performance.now() - sent)
  }
  return median(times)
}

async function measureSize(url: string): Promise<Record<Side, number[]>> {
  return withClient(url, (client) => {
    const side = (name: Side) => () => medianMs(client, SIDES[name])
    const sides = {
      product: side('product'),
      surge: side('surge'),
      page: side('page'),
      scan: side('scan'),
    }
    return alternate(sides)
  })
}

/** The first page in the database, at each size, and how little the size matters. */
export async function measurePage(stand: Stand): Promise<Measured[]> {
  const { sizes } = stand.options
  const figures: Measured[] = []
  for (const size of sizes) {
    const runs = await measureSize(await stand.database(size))
    figures.push({
      name: `page.${size}`,
      what: `the statement of the first page of 50, ${size} tickets, a tenth of them ranked`,
      unit: 'ms',
      runs: runs.product,
      budget: { timesBaseline: 2 },
      baseline: { what: 'the same body from the same index, written by hand', runs: runs.page },
      beside: { surgeMs: median(runs.surge), numbersAloneMs: median(runs.scan) },
    })
  }
  const [least = 0, most = 0] = [sizes[0], sizes.at(-1)]
  return least === most ? figures : [...figures, await compareSizes(stand, least, most)]
}

/** The smallest and the largest by turns, so that another load on the machine falls on both. */
async function compareSizes(stand: Stand, least: number, most: number): Promise<Measured> {
  const [small, large] = [await stand.database(least), await stand.database(most)]
  const runs = await withClient(small, (few) =>
    withClient(large, (many) =>
      alternate({
        few: () => medianMs(few, SIDES.product),
        many: () => medianMs(many, SIDES.product),
      }),
    ),
  )
  return {
    name: 'page.bySize',
    what: `the first page, ${most} tickets`,
    unit: 'ms',
    runs: runs.many,
    budget: { timesBaseline: 1.3 },
    baseline: { what: `the same, ${least} tickets`, runs: runs.few },
  }
}
