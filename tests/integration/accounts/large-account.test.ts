import { performance } from 'node:perf_hooks'
import { beforeAll, expect, it } from 'vitest'
import { updateAccount } from '@/lib/accounts/mutations'
import { previewAccountChange } from '@/lib/accounts/preview'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { orThrow } from '@/lib/outcome'
import { expectChain } from '../tickets/expect-chain'
import { makeAccount, makePerson, makeTicket } from '../tickets/people'
import { addCopies } from './add-copies'

const MANY = 5000
let lead: Viewer
beforeAll(async () => {
  lead = await makePerson('SUPPORT_LEAD')
})

const readState = () =>
  db().queueState.findUniqueOrThrow({
    where: { id: 1 },
    select: { rankedTotal: true, waitingTotal: true, withCeTotal: true },
  })

async function countLanes() {
  const lanes = await db().ticketRank.groupBy({ by: ['lane'], _count: true })
  const count = (lane: string) => lanes.find((one) => one.lane === lane)?._count ?? 0
  return {
    rankedTotal: count('RANKED'),
    waitingTotal: count('WAITING'),
    withCeTotal: count('WITH_CE'),
  }
}

it('an account with thousands of open tickets moves as a whole, with an event for each', async () => {
  const account = await makeAccount(lead)
  const model = await makeTicket(lead, account)
  const other = await makeTicket(lead, await makeAccount(lead, { segment: 'TEAM' }))
  await addCopies(model.number, MANY - 1)
  expect(await readState()).toEqual(await countLanes())

  const started = performance.now()
  const preview = orThrow(await previewAccountChange(lead, account.id, { segment: 'PRE_SALES' }))
  const foretold = performance.now()
  expect(preview).toMatchObject({ tickets: MANY, moved: MANY, changed: MANY })
  expect(preview.rows).toHaveLength(200)
  orThrow(await updateAccount(lead, account.id, { segment: 'PRE_SALES' }))
  const moved = performance.now()
  console.info(
    `${MANY} tickets: foretold in ${Math.round(foretold - started)} ms, moved in ${Math.round(moved - foretold)} ms`,
  )
  expect(await readState()).toEqual(await countLanes())
  expect(await readState()).toEqual({ rankedTotal: 1, waitingTotal: 0, withCeTotal: MANY })
  const events = await db().ticketEvent.count({ where: { type: 'ACCOUNT_CHANGED' } })
  expect(events).toBe(MANY)
  const versions = await db().ticket.groupBy({ by: ['version'], _count: true })
  expect(versions.map(({ version, _count }) => [version, _count]).toSorted()).toEqual([
    [1, 1],
    [2, MANY],
  ])
  const [alone] = await db().$queryRaw<{ place: number }[]>`
    SELECT count_before(1, 'NORMAL', 9223372036854775807)::int AS place`
  expect([alone?.place, other.number > 0]).toEqual([1, true])
  await expectChain(model.number)
}, 120_000)
