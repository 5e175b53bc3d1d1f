import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { compareKeys } from '@/lib/priority/compare'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import type { TicketFacts } from '@/lib/priority/types'
import { inPositions, pageThrough, setMode } from '@/tests/integration/order/page-through'
import { CONTEXT } from '@/tests/policy/ticket-facts'
import { countBrokenEvents } from './broken-events'
import { lastRows, timeOf } from './last-rows'
import { AS_OF, LOG, REAL_IMPORT, runImportCommand, startImport } from './run-import'

const ALL_ROWS = 2512

const countRows = () => db().importedRow.count()

async function counts() {
  const byStatus = await db().ticket.groupBy({ by: ['status'], _count: true })
  const state = await db().queueState.findUniqueOrThrow({
    where: { id: 1 },
    select: { rankedTotal: true },
  })
  return { ...Object.fromEntries(byStatus.map((g) => [g.status, g._count])), ...state }
}

/** Resolves when the command has said that it is past a part of the file. */
function firstLine(stderr: NodeJS.ReadableStream | null): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  stderr?.once('data', () => resolve())
  return promise
}

/** Killed half-way, then finished by two runs at once. */
async function importWithTrouble(): Promise<void> {
  const killed = startImport(REAL_IMPORT)
  await firstLine(killed.child.stderr)
  killed.child.kill('SIGKILL')
  await killed.ended
  const left = await countRows()
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThan(ALL_ROWS)
  // Two at once finish what the killed one left.
  const both = await Promise.all([runImportCommand(REAL_IMPORT), runImportCommand(REAL_IMPORT)])
  expect(both.map(({ status }) => status)).toEqual([0, 0])
}

beforeAll(importWithTrouble, 180_000)

describe('the real incident log', () => {
  it('is whole after a SIGKILL half-way and two runs at once', async () => {
    expect(await counts()).toEqual({
      NEW: 253,
      OPEN: 192,
      PENDING: 108,
      ON_HOLD: 19,
      SOLVED: 315,
      CLOSED: 3,
      rankedTotal: 445,
    })
    expect([await countRows(), await db().ticketEvent.count()]).toEqual([ALL_ROWS, ALL_ROWS])
  })

  it('adds nothing when it is imported again', async () => {
    const { status, out } = await runImportCommand(REAL_IMPORT)
    expect(status).toBe(0)
    expect(out).toContain(`0 imported (0 new tickets), ${ALL_ROWS} there before, 3486 later`)
    expect(await countRows()).toBe(ALL_ROWS)
  })

  it('shows each ticket as its last row up to the instant does', async () => {
    const last = await lastRows(LOG, Date.parse(AS_OF))
    const tickets = await db().ticket.findMany({
      select: {
        subject: true,
        receivedAt: true,
        claimedSeverity: true,
        openedByCe: true,
        firstRespondedAt: true,
        triageId: true,
        account: { select: { externalRef: true, segment: true } },
      },
    })
    expect(tickets).toHaveLength(890)
    for (const ticket of tickets) {
      const [number = ''] = ticket.subject.split(' ')
      const cells = last.get(number)?.cells ?? {}
      expect(ticket).toMatchObject({
        receivedAt: timeOf(cells.opened_at),
        claimedSeverity: `S${Number(cells.priority?.[0]) - 1}`,
        account: { externalRef: `servicenow:${cells.location}` },
        openedByCe: ticket.account.segment === 'PRE_SALES',
        firstRespondedAt: null,
        triageId: null,
      })
    }
  })

  it.each(['NORMAL', 'SURGE'] as const)(
    'is read in pages of 7, in the core’s order: %s',
    async (mode) => {
      await setMode(mode)
      const stored = await db().ticketEvent.findMany({
        distinct: ['ticketNumber'],
        orderBy: [{ ticketNumber: 'asc' }, { seq: 'desc' }],
        select: { facts: true },
      })
      const keys = stored
        .map(({ facts }) => evaluateTicket(facts as unknown as TicketFacts, CONTEXT))
        .filter(({ lane }) => lane === 'RANKED')
        .map(({ key }) => key)
      const numbers = keys.sort((a, b) => compareKeys(mode, a, b)).map(({ number }) => number)
      expect(numbers).toHaveLength(445)
      expect(await pageThrough(7)).toEqual(inPositions(numbers))
    },
  )
})

it('leaves a history whose every chain verifies from its events alone', async () => {
  expect(await countBrokenEvents()).toBe(0)
})
