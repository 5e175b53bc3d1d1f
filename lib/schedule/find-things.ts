import 'server-only'
import { canSome } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { SHIFT } from './plan'
import { SWAP, TIME_OFF, toShiftView, toSwapView, toTimeOffView } from './schedule-rows'
import type { ShiftView, SwapView, TimeOffView } from './view'

export async function findShift(viewer: Viewer, id: string): Promise<ShiftView | null> {
  if (!canSome(viewer, 'schedule.see')) return null
  const row = await db().shift.findUnique({ where: { id }, select: SHIFT })
  return row && toShiftView(row)
}

export async function findTimeOff(viewer: Viewer, id: string): Promise<TimeOffView | null> {
  if (!canSome(viewer, 'schedule.see')) return null
  const row = await db().timeOff.findUnique({ where: { id }, select: TIME_OFF })
  return row && toTimeOffView(viewer, row)
}

export async function findSwap(viewer: Viewer, id: string): Promise<SwapView | null> {
  if (!canSome(viewer, 'schedule.see')) return null
  const row = await db().shiftSwap.findUnique({ where: { id }, select: SWAP })
  return row && toSwapView(row)
}
