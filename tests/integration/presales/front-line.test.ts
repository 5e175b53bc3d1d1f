import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { countBrokenEvents } from '@/tests/integration/import/broken-events'
import { type ProspectWorld, prospectWorld } from './prospect-world'

type Deed = (world: ProspectWorld) => Promise<void>

const index = fc.nat({ max: 20 })
const isTrue = fc.boolean()
const often = (weight: number, arbitrary: fc.Arbitrary<Deed>) => ({ weight, arbitrary })

/** Anything that anybody, or time, may do. */
const aDeed: fc.Arbitrary<Deed> = fc.oneof(
  often(
    4,
    isTrue.map((inChannel) => (w) => w.open(inChannel)),
  ),
  often(
    1,
    fc.constant((w) => w.request()),
  ),
  often(
    3,
    fc
      .tuple(isTrue, fc.constantFrom(0, 5), fc.constantFrom(3, 30, 200))
      .map((asked) => (w) => w.ask(...asked)),
  ),
  often(
    4,
    fc.tuple(index, fc.nat({ max: 3 })).map(
      ([i, no]) =>
        (w) =>
          w.decide(i, no > 0),
    ),
  ),
  often(
    1,
    index.map((i) => (w) => w.withdraw(i)),
  ),
  often(
    3,
    fc.constantFrom(1, 6, 40).map((hours) => (w) => w.pass(hours)),
  ),
  ...(['take', 'reply', 'solve', 'write', 'visit'] as const).map((name) =>
    often(
      2,
      index.map(
        (i): Deed =>
          (w) =>
            w[name](i),
      ),
    ),
  ),
)

/** What is ranked is what the policy ranks. */
async function compareRanked({ model, cast }: ProspectWorld): Promise<void> {
  const stored = await db().ticketRank.findMany({
    where: { lane: 'RANKED', ticket: { accountId: cast.account } },
    orderBy: { ticketNumber: 'asc' },
    select: { ticketNumber: true },
  })
  expect(stored.map(({ ticketNumber }) => ticketNumber)).toEqual(model.ranked())
}

interface Recorded {
  facts: { preSales: { exceptionActive: boolean } }
  detail: { covered?: boolean }
}

/** The cover of a ticket changes by an event that says so, and by nothing else. */
async function checkEvents({ model }: ProspectWorld): Promise<void> {
  for (const { number } of model.tickets) {
    const events = await db().ticketEvent.findMany({
      where: { ticketNumber: number },
      orderBy: { seq: 'asc' },
      select: { type: true, facts: true, detail: true },
    })
    const covers = events.map(
      ({ facts }) => (facts as unknown as Recorded['facts']).preSales.exceptionActive,
    )
    for (const [i, { type, detail }] of events.entries()) {
      if (i === 0) continue
      const says =
        type === 'COVER_STARTED' ||
        type === 'COVER_ENDED' ||
        (detail as Recorded['detail']).covered !== undefined
      expect(covers[i] !== covers[i - 1], `${type} of ${number}`).toBe(says)
    }
    const kept = await db().ticket.findUniqueOrThrow({ where: { number } })
    expect(covers.at(-1)).toBe(kept.exceptionActive)
  }
}

/** Every decision has one author, who is not who asked. */
async function checkDecisions({ model, cast }: ProspectWorld): Promise<void> {
  for (const { id, decisions } of model.exceptions) {
    const steps = await db().exceptionStep.findMany({
      where: { exceptionId: id },
      orderBy: { seq: 'asc' },
      select: { seq: true, kind: true, actorId: true },
    })
    expect(steps.map(({ seq }) => seq)).toEqual(steps.map((_, i) => i + 1))
    expect(steps[0]).toMatchObject({ kind: 'REQUESTED', actorId: cast.ce.id })
    const decided = steps.filter(({ kind }) => kind === 'APPROVED' || kind === 'DENIED')
    expect(decided.map(({ actorId }) => actorId)).toEqual(Array(decisions).fill(cast.chief.id))
    expect(decisions).toBeLessThanOrEqual(1)
    const kept = await db().supportException.findUniqueOrThrow({ where: { id } })
    expect([kept.requestedById, kept.decidedById]).toEqual([
      cast.ce.id,
      decisions === 1 ? cast.chief.id : null,
    ])
  }
}

describe('the front line of pre-sales', () => {
  afterEach(() => setClockOffsetMs(0))

  it('ranks exactly what R28 says after every deed, and records every change', async () => {
    let worlds = 0
    await fc.assert(
      fc.asyncProperty(fc.array(aDeed, { minLength: 5, maxLength: 30 }), async (deeds) => {
        setClockOffsetMs(0)
        worlds += 1
        const world = await prospectWorld(`Prospect-${worlds}`)
        for (const deed of deeds) {
          await deed(world)
          await compareRanked(world)
        }
        await checkEvents(world)
        await checkDecisions(world)
        const stray = { endedAt: null, ticket: { status: { in: ['SOLVED' as const] } } }
        expect(await db().visit.count({ where: stray })).toBe(0)
      }),
      { numRuns: 30, interruptAfterTimeLimit: 100_000 },
    )
    expect(await countBrokenEvents()).toBe(0)
  }, 120_000)
})
