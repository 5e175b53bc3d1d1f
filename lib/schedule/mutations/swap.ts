import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { WriteOptions } from '@/lib/db/run-write'
import { FailureError, fail, invalid, type Outcome } from '@/lib/outcome'
import { toDate } from '@/lib/schedule/plan'
import { SWAP, type SwapRow, toSwapView } from '@/lib/schedule/schedule-rows'
import type { SwapDecision, SwapInput } from '@/lib/schedule/schema'
import type { SwapView } from '@/lib/schedule/view'
import { getServing } from '@/lib/schedule/who-serves'
import { carryOut, findRun, type Run, requireFree } from './carry-out-swap'
import { tellOfSwap } from './tell-of-swap'
import { onlyOwn, requireVersion, writeSchedule } from './write-schedule'

/** Asks a colleague to take a run of one's shift, maybe for one of theirs; a lead may do it at once, with a reason. */
export async function askSwap(
  viewer: Viewer,
  input: SwapInput,
  options: WriteOptions = {},
): Promise<Outcome<SwapView>> {
  return writeSchedule(viewer, options, async (tx) => {
    const { given, back, toId } = await readSwap(tx, viewer, input)
    await requireFree(tx, { given, back, toId })
    const swap = await tx.shiftSwap.create({
      data: {
        shiftId: given.shiftId,
        date: toDate(given.date),
        from: new Date(given.from),
        until: new Date(given.until),
        fromId: given.userId,
        toId,
        ...(back && {
          backShiftId: back.shiftId,
          backDate: toDate(back.date),
          backFrom: new Date(back.from),
          backUntil: new Date(back.until),
        }),
        reason: input.reason ?? null,
        askedAt: now(),
        byLead: input.atOnce,
        ...(input.atOnce ? { state: 'ACCEPTED', decidedAt: now() } : { state: 'ASKED' }),
      },
      select: SWAP,
    })
    if (input.atOnce) {
      await carryOut(tx, swap)
      const both = [swap.fromId, swap.toId].filter((id) => id !== viewer.id)
      await tellOfSwap(tx, swap, { kind: 'SWAP_DECIDED', to: both })
    } else await tellOfSwap(tx, swap, { kind: 'SWAP_ASKED', to: [toId] })
    return toSwapView(swap)
  })
}

async function readSwap(
  tx: Tx,
  viewer: Viewer,
  input: SwapInput,
): Promise<{ given: Run; back: Run | null; toId: string }> {
  const given = await findRun(tx, input, '')
  if (input.atOnce ? !can(viewer, 'schedule.edit') : given.userId !== viewer.id) {
    throw new FailureError(input.atOnce ? onlyOwn() : notYours())
  }
  const toId = await getServing(tx, input.with, 'with')
  if (toId === given.userId) {
    throw new FailureError(invalid('with', 'must be somebody else than whose shift it is'))
  }
  const back = input.giveBack ? await findRun(tx, input.giveBack, 'giveBack.') : null
  if (back && back.userId !== toId) {
    throw new FailureError(invalid('giveBack.shift', 'must be a shift of who is asked'))
  }
  await refuseOffered(tx, given)
  return { given, back, toId }
}

const notYours = () =>
  fail('FORBIDDEN', 'You offer your own shifts; a lead may swap others’ at once.')

async function refuseOffered(tx: Tx, { shiftId, date }: Run): Promise<void> {
  const where = { shiftId, date: toDate(date), state: 'ASKED' as const }
  if ((await tx.shiftSwap.count({ where })) === 0) return
  throw new FailureError(fail('CONFLICT', 'That shift is offered already: withdraw it first.'))
}

/** The consent of who was asked, or their no. */
export async function decideSwap(
  viewer: Viewer,
  id: string,
  ...[{ decision }, options = {}]: [input: SwapDecision, options?: WriteOptions]
): Promise<Outcome<SwapView>> {
  return writeSchedule(viewer, { ...options, unseen: noSuchSwap(id) }, async (tx) => {
    const swap = await getSwap(tx, id)
    if (swap.toId !== viewer.id) throw new FailureError(onlyAsked())
    requireOpen(swap, options)
    const decided = await close(tx, swap, decision === 'ACCEPT' ? 'ACCEPTED' : 'DECLINED')
    if (decision === 'ACCEPT') await carryOut(tx, swap)
    await tellOfSwap(tx, swap, { kind: 'SWAP_DECIDED', to: [swap.fromId] })
    return decided
  })
}

/** Takes an open offer back: who made it, or a lead. */
export async function withdrawSwap(
  viewer: Viewer,
  id: string,
  options: WriteOptions = {},
): Promise<Outcome<SwapView>> {
  return writeSchedule(viewer, { ...options, unseen: noSuchSwap(id) }, async (tx) => {
    const swap = await getSwap(tx, id)
    if (!can(viewer, 'schedule.edit', swap.fromId === viewer.id)) throw new FailureError(onlyOwn())
    requireOpen(swap, options)
    const decided = await close(tx, swap, 'WITHDRAWN')
    const others = [swap.fromId, swap.toId].filter((one) => one !== viewer.id)
    await tellOfSwap(tx, swap, { kind: 'SWAP_DECIDED', to: others })
    return decided
  })
}

const onlyAsked = () => fail('FORBIDDEN', 'A swap is accepted or declined by who was asked.')
export const noSuchSwap = (id: string) => fail('NOT_FOUND', `There is no swap ${id}.`)

async function getSwap(tx: Tx, id: string): Promise<SwapRow> {
  const row = await tx.shiftSwap.findUnique({ where: { id }, select: SWAP })
  if (row) return row
  throw new FailureError(noSuchSwap(id))
}

function requireOpen(swap: SwapRow, options: WriteOptions): void {
  requireVersion(options, swap.version, 'The swap', toSwapView(swap))
  if (swap.state !== 'ASKED') {
    throw new FailureError(fail('CONFLICT', `The swap is ${swap.state.toLowerCase()} already.`))
  }
}

async function close(
  tx: Tx,
  swap: SwapRow,
  state: 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN',
): Promise<SwapView> {
  const data = { state, decidedAt: now(), version: swap.version + 1 }
  return toSwapView(await tx.shiftSwap.update({ where: { id: swap.id }, data, select: SWAP }))
}
