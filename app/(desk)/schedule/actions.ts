'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import type { Target } from '@/components/schedule/schedule-actions'
import { requireViewer } from '@/lib/auth/session'
import { done, type Outcome } from '@/lib/outcome'
import { parseInput } from '@/lib/people/parse-form'
import {
  addShift,
  cancelOccurrence,
  changeShift,
  endShift,
} from '@/lib/schedule/mutations/edit-shifts'
import { renewFeed, revokeFeed } from '@/lib/schedule/mutations/feed'
import { writeHandover } from '@/lib/schedule/mutations/handover'
import { askSwap, decideSwap, withdrawSwap } from '@/lib/schedule/mutations/swap'
import { addTimeOff, removeTimeOff } from '@/lib/schedule/mutations/time-off'
import {
  cancellationInput,
  handoverInput,
  shiftInput,
  swapDecision,
  swapInput,
  timeOffInput,
} from '@/lib/schedule/schema'
import type { FeedView } from '@/lib/schedule/view'

const PAGE = '/schedule'
const targetInput = z.strictObject({ id: z.guid(), version: z.int().positive() })

/** The page reads itself again, after a refusal too: what made it stale has to be seen. */
function refreshed(outcome: Outcome<unknown>): Outcome<null> {
  refresh()
  return outcome.ok ? done(null) : outcome
}

export async function addShiftAction(fields: unknown): Promise<Outcome<null>> {
  const viewer = await requireViewer(PAGE)
  const input = parseInput(shiftInput, fields)
  return input.ok ? refreshed(await addShift(viewer, input.value)) : input
}

export async function changeShiftAction(target: Target, fields: unknown): Promise<Outcome<null>> {
  const viewer = await requireViewer(PAGE)
  const at = parseInput(targetInput, target)
  if (!at.ok) return at
  const input = parseInput(shiftInput, fields)
  if (!input.ok) return input
  const options = { ifVersion: at.value.version }
  return refreshed(await changeShift(viewer, at.value.id, input.value, options))
}

export async function endShiftAction(target: Target): Promise<Outcome<null>> {
  const viewer = await requireViewer(PAGE)
  const at = parseInput(targetInput, target)
  if (!at.ok) return at
  return refreshed(await endShift(viewer, at.value.id, { ifVersion: at.value.version }))
}

export async function cancelRunAction(target: Target, fields: unknown): Promise<Outcome<null>> {
  const viewer = await requireViewer(PAGE)
  const at = parseInput(targetInput, target)
  if (!at.ok) return at
  const input = parseInput(cancellationInput, fields)
  if (!input.ok) return input
  const options = { ifVersion: at.value.version }
  return refreshed(await cancelOccurrence(viewer, at.value.id, input.value, options))
}

export async function addTimeOffAction(fields: unknown): Promise<Outcome<null>> {
  const viewer = await requireViewer(PAGE)
  const input = parseInput(timeOffInput, fields)
  return input.ok ? refreshed(await addTimeOff(viewer, input.value)) : input
}

export async function removeTimeOffAction(target: Target): Promise<Outcome<null>> {
  const viewer = await requireViewer(PAGE)
  const at = parseInput(targetInput, target)
  if (!at.ok) return at
  return refreshed(await removeTimeOff(viewer, at.value.id, { ifVersion: at.value.version }))
}

export async function askSwapAction(fields: unknown): Promise<Outcome<null>> {
  const viewer = await requireViewer(PAGE)
  const input = parseInput(swapInput, fields)
  return input.ok ? refreshed(await askSwap(viewer, input.value)) : input
}

export async function decideSwapAction(target: Target, decision: unknown): Promise<Outcome<null>> {
  const viewer = await requireViewer(PAGE)
  const at = parseInput(targetInput, target)
  if (!at.ok) return at
  const input = parseInput(swapDecision, { decision })
  if (!input.ok) return input
  const options = { ifVersion: at.value.version }
  return refreshed(await decideSwap(viewer, at.value.id, input.value, options))
}

export async function withdrawSwapAction(target: Target): Promise<Outcome<null>> {
  const viewer = await requireViewer(PAGE)
  const at = parseInput(targetInput, target)
  if (!at.ok) return at
  return refreshed(await withdrawSwap(viewer, at.value.id, { ifVersion: at.value.version }))
}

export async function writeHandoverAction(fields: unknown): Promise<Outcome<null>> {
  const viewer = await requireViewer(PAGE)
  const input = parseInput(handoverInput, fields)
  return input.ok ? refreshed(await writeHandover(viewer, input.value)) : input
}

export async function renewFeedAction(): Promise<Outcome<FeedView>> {
  const made = await renewFeed(await requireViewer(PAGE))
  refresh()
  return made
}

export async function revokeFeedAction(): Promise<Outcome<null>> {
  return refreshed(await revokeFeed(await requireViewer(PAGE)))
}
