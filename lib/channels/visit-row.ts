import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { VisitState, VisitView } from './view'

export const VISIT = {
  id: true,
  channelId: true,
  ticketNumber: true,
  visitorId: true,
  purpose: true,
  joinedAt: true,
  until: true,
  prolongedAt: true,
  prolongReason: true,
  remindedAt: true,
  endedAt: true,
  endedBecause: true,
  leftAt: true,
  version: true,
  channel: { select: { name: true } },
  ticket: { select: { subject: true } },
  visitor: { select: { email: true, name: true } },
} as const satisfies Prisma.VisitSelect
export type VisitRow = Prisma.VisitGetPayload<{ select: typeof VISIT }>

function stateOf({ endedAt, until }: Pick<VisitRow, 'endedAt' | 'until'>, at: Date): VisitState {
  if (endedAt) return 'ENDED'
  return until <= at ? 'OVERDUE' : 'RUNNING'
}

export function toVisitView(row: VisitRow, at: Date): VisitView {
  return {
    id: row.id,
    channel: row.channelId,
    channelName: row.channel.name,
    ticket: row.ticketNumber,
    subject: row.ticket.subject,
    visitor: row.visitor.email,
    visitorName: row.visitor.name,
    purpose: row.purpose,
    state: stateOf(row, at),
    joinedAt: row.joinedAt.toISOString(),
    until: row.until.toISOString(),
    prolongedAt: row.prolongedAt?.toISOString() ?? null,
    prolongReason: row.prolongReason,
    endedAt: row.endedAt?.toISOString() ?? null,
    endedBecause: row.endedBecause,
    leftAt: row.leftAt?.toISOString() ?? null,
    version: row.version,
  }
}
