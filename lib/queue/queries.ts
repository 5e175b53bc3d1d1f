import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { visibleTo } from '@/lib/auth/visible-to'
import { db } from '@/lib/db/client'
import { done, fail, type Outcome } from '@/lib/outcome'
import { type PolicyKey, policyContext } from '@/lib/policy/context'
import { compareKeys } from '@/lib/priority/compare'
import { decisiveUnder } from '@/lib/priority/decisive'
import type { WorkloadMode } from '@/lib/priority/types'
import { type KeyRow, toOrderKey } from '@/lib/tickets/rank-columns'
import { encodeCursor, type Place, parseCursor } from './cursor'
import { IN_ORDER, KEY_COLUMNS } from './order-sql'
import { pageSql } from './page-sql'
import { type ItemRow, toItem } from './to-item'
import type { LaneName, QueueFilter, QueuePage } from './view'

export interface ListQueueInput {
  lane: LaneName
  limit: number
  after?: string | undefined
  filter?: QueueFilter
}

interface PageRow {
  mode: WorkloadMode
  orderVersion: number
  policyVersionId: number
  calendarRevision: number
  total: number
  base: number
  rows: ItemRow[] | null
}

/** The mode that the last page was read in: a guess that saves a round trip and is checked by each answer. */
let lastMode: WorkloadMode = 'NORMAL'

/** A page of one lane as the viewer may see it, read in one snapshot. */
export async function listQueue(
  viewer: Viewer,
  input: ListQueueInput,
): Promise<Outcome<QueuePage>> {
  const parsed = input.after === undefined ? done(null) : parseCursor(input.after)
  if (!parsed.ok) return parsed
  const after: Place | null = parsed.value
  const { lane, limit, filter = {} } = input
  const page = await readPage((mode) => pageSql({ viewer, lane, mode, limit, after, filter }))
  if (
    after &&
    (after.lane !== lane || after.mode !== page.mode || after.policy !== page.policyVersionId)
  ) {
    return fail('CONFLICT', 'The cursor belongs to another order; start again from the first page.')
  }
  const { policy } = await policyContext(db(), page)
  const rows = page.rows ?? []
  const ranked = lane === 'ranked'
  const items = rows.slice(0, limit).map((row, i) =>
    toItem(row, {
      mode: page.mode,
      policy,
      ranked,
      next: rows[i + 1],
      position: ranked ? (row.position ?? page.base + i + 1) : null,
    }),
  )
  const last = rows.length > limit ? rows[limit - 1] : undefined
  const { mode, orderVersion, total } = page
  const place = { lane, mode, policy: page.policyVersionId, orderVersion }
  const position = items.at(-1)?.position ?? 0
  const next = last ? encodeCursor({ ...place, position, key: keyOf(last) }) : null
  return done({ mode, orderVersion, total, items, next })
}

async function readPage(
  sqlFor: (mode: WorkloadMode) => ReturnType<typeof pageSql>,
): Promise<PageRow> {
  for (;;) {
    const asked = lastMode
    const [found] = await db().$queryRaw<{ page: string }[]>(sqlFor(asked))
    if (!found) throw new Error('queue_state is empty: the migrations have not run')
    const page = JSON.parse(found.page) as PageRow
    if (page.mode === asked) return page
    lastMode = page.mode
  }
}

function keyOf(row: ItemRow): KeyRow {
  const { keyClass, keyDeviated, keyWord, keySegment, keyUnchecked, number } = row
  const { keyRespondBy, keySurgeDue, keyReceivedAt } = row
  return {
    keyClass,
    keyDeviated,
    keyWord,
    keySegment,
    keyUnchecked,
    keyRespondBy,
    keySurgeDue,
    keyReceivedAt,
    number,
  }
}

/** Which of two tickets stands first and the key part that decides. */
export interface CompareView {
  first: number
  second: number
  part: string
  rule: string
  text: string
}

export async function compareInQueue(
  viewer: Viewer,
  a: number,
  b: number,
): Promise<Outcome<CompareView>> {
  if (a === b) return fail('INVALID', 'A ticket is compared with another one, not with itself.')
  const visible = await db().ticket.findMany({
    where: { AND: [{ number: { in: [a, b] } }, visibleTo(viewer)] },
    select: { number: true },
  })
  const missing = [a, b].find((number) => !visible.some((ticket) => ticket.number === number))
  if (missing !== undefined)
    return fail('NOT_FOUND', `There is no ticket ${missing} that you may see.`)
  const keys = await db().$queryRaw<(KeyRow & PolicyKey & { mode: WorkloadMode })[]>`
    SELECT s.mode::text, s.policy_version_id AS "policyVersionId",
      s.calendar_revision AS "calendarRevision", ${KEY_COLUMNS} FROM ticket_rank r
    JOIN queue_state s ON s.id = 1 WHERE ${IN_ORDER} AND r.ticket_number IN (${a}, ${b})`
  const keyA = keys.find((row) => row.number === a)
  const keyB = keys.find((row) => row.number === b)
  if (!keyA || !keyB) {
    const apart = keyA ? b : a
    return fail('CONFLICT', `Ticket ${apart} is not ranked, so it stands neither before nor after.`)
  }
  const { policy } = await policyContext(db(), keyA)
  const [x, y] = [toKey(keyA), toKey(keyB)]
  const [first, second] = compareKeys(keyA.mode, x, y, policy) < 0 ? [x, y] : [y, x]
  const reason = decisiveUnder(policy, keyA.mode, { a: first, b: second })
  return done({ first: first.number, second: second.number, ...reason })
}

/** Prisma gives `bigint` columns as BigInt. */
function toKey(row: KeyRow) {
  return toOrderKey({
    ...row,
    keyRespondBy: Number(row.keyRespondBy),
    keySurgeDue: Number(row.keySurgeDue),
    keyReceivedAt: Number(row.keyReceivedAt),
  })
}
