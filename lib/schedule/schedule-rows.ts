import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import type { Prisma } from '@/lib/generated/prisma/client'
import { type ShiftRow, toDateText, toRule } from './plan'
import type { HandoverView, ShiftView, SwapView, TimeOffView } from './view'

export function toShiftView(row: ShiftRow): ShiftView {
  const { userId: _, weekdays, cancelled, ...rule } = toRule(row)
  const { email, name } = row.user
  return {
    id: rule.id,
    person: email,
    name,
    timeZone: rule.timeZone,
    startsOn: rule.startsOn,
    startTime: rule.startTime,
    durationMinutes: rule.durationMinutes,
    weekdays: [...weekdays],
    everyWeeks: rule.everyWeeks,
    endsOn: rule.endsOn,
    needed: rule.needed,
    cancelled: [...cancelled],
    version: row.version,
  }
}

const PERSON = { select: { email: true, name: true } } as const

export const TIME_OFF = {
  id: true,
  userId: true,
  from: true,
  until: true,
  reason: true,
  version: true,
  user: PERSON,
} as const satisfies Prisma.TimeOffSelect
export type TimeOffRow = Prisma.TimeOffGetPayload<{ select: typeof TIME_OFF }>

/** Why somebody is away is theirs and their planners' to know. */
export function toTimeOffView(viewer: Viewer, row: TimeOffRow): TimeOffView {
  const { id, userId, from, until, reason, version, user } = row
  return {
    id,
    person: user.email,
    name: user.name,
    from: from.toISOString(),
    until: until.toISOString(),
    reason: can(viewer, 'schedule.edit', userId === viewer.id) ? reason : null,
    version,
  }
}

export const SWAP = {
  id: true,
  number: true,
  shiftId: true,
  date: true,
  from: true,
  until: true,
  fromId: true,
  toId: true,
  backShiftId: true,
  backDate: true,
  backFrom: true,
  backUntil: true,
  reason: true,
  state: true,
  askedAt: true,
  decidedAt: true,
  byLead: true,
  version: true,
  asker: PERSON,
  asked: PERSON,
} as const satisfies Prisma.ShiftSwapSelect
export type SwapRow = Prisma.ShiftSwapGetPayload<{ select: typeof SWAP }>

export function toSwapView(row: SwapRow): SwapView {
  const { id, shiftId, date, from, until, asker, asked, reason, state, byLead, version } = row
  return {
    id,
    shift: shiftId,
    date: toDateText(date),
    from: from.toISOString(),
    until: until.toISOString(),
    asker: asker.email,
    askerName: asker.name,
    asked: asked.email,
    askedName: asked.name,
    giveBack: toGiveBack(row),
    reason,
    state,
    byLead,
    askedAt: row.askedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    version,
  }
}

function toGiveBack({ backShiftId, backDate, backFrom, backUntil }: SwapRow): SwapView['giveBack'] {
  if (!backShiftId || !backDate || !backFrom || !backUntil) return null
  const span = { from: backFrom.toISOString(), until: backUntil.toISOString() }
  return { shift: backShiftId, date: toDateText(backDate), ...span }
}

export const HANDOVER = {
  id: true,
  userId: true,
  shiftId: true,
  date: true,
  from: true,
  until: true,
  text: true,
  writtenAt: true,
  version: true,
  user: PERSON,
} as const satisfies Prisma.ShiftHandoverSelect
export type HandoverRow = Prisma.ShiftHandoverGetPayload<{ select: typeof HANDOVER }>

export function toHandoverView(row: HandoverRow): HandoverView {
  const { id, shiftId, date, from, until, text, writtenAt, version, user } = row
  return {
    id,
    shift: shiftId,
    date: toDateText(date),
    from: from.toISOString(),
    until: until.toISOString(),
    author: user.email,
    authorName: user.name,
    text,
    writtenAt: writtenAt.toISOString(),
    version,
  }
}
