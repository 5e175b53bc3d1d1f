import 'server-only'
import { z } from 'zod'
import type { Viewer } from '@/lib/auth/viewer'
import { visibleExceptions } from '@/lib/auth/visible-to'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/generated/prisma/client'
import { badCursor, done, type Outcome } from '@/lib/outcome'
import { EXCEPTION, type ExceptionRow, toExceptionView } from './exception-row'
import { foreseeCover } from './foresee-cover'
import {
  type ExceptionDetail,
  type ExceptionPage,
  type ExceptionState,
  type ExceptionStepView,
  type ExceptionView,
  OPEN_STATES,
} from './view'

export interface ListExceptionsInput {
  states?: readonly ExceptionState[] | undefined
  account?: string | undefined
  limit: number
  after?: string | undefined
}

/** Newest first, page by page: those that the viewer may see. */
export async function listExceptions(
  viewer: Viewer,
  { states, account, limit, after }: ListExceptionsInput,
): Promise<Outcome<ExceptionPage>> {
  const place = after === undefined ? null : readPlace(after)
  if (after !== undefined && place === null) return badCursor()
  const conditions: Prisma.SupportExceptionWhereInput[] = [visibleExceptions(viewer)]
  if (states) conditions.push({ state: { in: [...states] } })
  if (account) conditions.push({ accountId: account })
  if (place) conditions.push({ id: { lt: place } })
  const rows = await db().supportException.findMany({
    where: { AND: conditions },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: EXCEPTION,
  })
  const last = rows.length > limit ? rows[limit - 1] : undefined
  const next = last ? Buffer.from(last.id).toString('base64url') : null
  return done({ items: rows.slice(0, limit).map(toExceptionView), next })
}

/** Anybody can make up a cursor, so what is in it is input like any other. */
function readPlace(cursor: string): string | null {
  const place = z.guid().safeParse(Buffer.from(cursor, 'base64url').toString())
  return place.success ? place.data : null
}

async function findRow(viewer: Viewer, id: string): Promise<ExceptionRow | null> {
  return db().supportException.findFirst({
    where: { AND: [{ id }, visibleExceptions(viewer)] },
    select: EXCEPTION,
  })
}

export async function findException(viewer: Viewer, id: string): Promise<ExceptionView | null> {
  const row = await findRow(viewer, id)
  return row && toExceptionView(row)
}

/** What decides whether somebody may do something with an exception now. */
export async function findStanding(viewer: Viewer, id: string) {
  return db().supportException.findFirst({
    where: { AND: [{ id }, visibleExceptions(viewer)] },
    select: { id: true, state: true, requestedById: true, version: true },
  })
}

/** An exception with its history, what it would change in the queue now, and the account's facts. */
export async function findExceptionDetail(
  viewer: Viewer,
  id: string,
): Promise<ExceptionDetail | null> {
  const row = await findRow(viewer, id)
  if (!row) return null
  const steps = await listSteps(id)
  const impact = await foreseeCover(row)
  return { ...toExceptionView(row), steps, impact, facts: await readFacts(row) }
}

async function listSteps(exceptionId: string): Promise<ExceptionStepView[]> {
  const steps = await db().exceptionStep.findMany({
    where: { exceptionId },
    orderBy: { seq: 'asc' },
    select: { kind: true, reason: true, at: true, actor: { select: { email: true, name: true } } },
  })
  return steps.map(({ kind, reason, at, actor }) => ({
    kind,
    by: actor?.email ?? null,
    byName: actor?.name ?? null,
    reason,
    at: at.toISOString(),
  }))
}

async function readFacts({ id, accountId }: ExceptionRow): Promise<ExceptionDetail['facts']> {
  const account = await db().account.findUniqueOrThrow({
    where: { id: accountId },
    select: {
      segment: true,
      deployment: true,
      ceOwner: { select: { email: true, name: true } },
      _count: {
        select: {
          tickets: { where: { status: { notIn: ['SOLVED', 'CLOSED'] } } },
          exceptions: { where: { id: { not: id }, state: { notIn: [...OPEN_STATES] } } },
        },
      },
    },
  })
  const withCe = await db().ticketRank.count({
    where: { lane: 'WITH_CE', ticket: { accountId }, ranking: { activeIn: { some: {} } } },
  })
  const { segment, deployment, ceOwner, _count } = account
  return {
    segment,
    deployment,
    ceOwner: ceOwner?.email ?? null,
    ceOwnerName: ceOwner?.name ?? null,
    openTickets: _count.tickets,
    withCe,
    earlier: _count.exceptions,
  }
}
