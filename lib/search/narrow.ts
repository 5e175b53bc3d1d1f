import 'server-only'
import { grantOf } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { done, invalid, type Outcome } from '@/lib/outcome'
import type { Narrowing } from './match-sql'
import type { SearchQuery } from './parse-query'

/** A facet that no ticket has. */
const NONE = ['=nothing']
const MOST_ACCOUNTS = 500

/** What the index can narrow a search by: the filters, and for whom the viewer may see few tickets these. */
export async function narrow(viewer: Viewer, query: SearchQuery): Promise<Outcome<Narrowing>> {
  const assignee = await assigneeFacets(viewer, query.assignee === null ? [] : [query.assignee])
  if (!assignee.ok) return assignee
  const withoutAssignee = await assigneeFacets(viewer, query.without.assignee)
  if (!withoutAssignee.ok) return withoutAssignee
  const [own, accounts] = await Promise.all([ownFacets(viewer), accountFacets(query.account)])
  const tags = query.tags.map((list) => list.map(tagFacet))
  const facets = [statusFacets(query), assignee.value, own, accounts, ...tags].filter(
    (list) => list.length > 0,
  )
  const { status, tag } = query.without
  const without = [...status.map(statusFacet), ...withoutAssignee.value, ...tag.map(tagFacet)]
  return done({ viewer, query, facets, without, at: now() })
}

const statusFacet = (status: string) => `=status:${status}`
const tagFacet = (tag: string) => `=tag:${tag}`

/** An overdue ticket is a ranked one, and so new or open. */
function statusFacets({ status, overdue }: SearchQuery): string[] {
  const asked = status.length === 0 && overdue ? ['NEW', 'OPEN'] : status
  return asked.map(statusFacet)
}

async function assigneeFacets(
  viewer: Viewer,
  assignees: readonly string[],
): Promise<Outcome<string[]>> {
  const facets: string[] = []
  for (const assignee of assignees) {
    const id = assignee === 'me' ? viewer.id : await findAssigneeId(assignee)
    if (id === null) return invalid('q', `nobody here has the address “${assignee}”`)
    facets.push(`=assignee:${id}`)
  }
  return done(facets)
}

/** As the facet names them. */
async function findAssigneeId(assignee: string): Promise<string | null> {
  if (assignee === 'none') return assignee
  const person = await db().user.findUnique({ where: { email: assignee }, select: { id: true } })
  return person?.id ?? null
}

async function accountFacets(part: string | null): Promise<string[]> {
  if (part === null) return []
  const accounts = await db().account.findMany({
    where: { name: { contains: part, mode: 'insensitive' } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST_ACCOUNTS,
    select: { id: true },
  })
  return accounts.length === 0 ? NONE : accounts.map(({ id }) => `=account:${id}`)
}

/** At least what `visibleSql` lets the viewer see; the rows themselves are asked that. */
async function ownFacets(viewer: Viewer): Promise<string[]> {
  const grant = grantOf(viewer.role, 'ticket.see')
  if (grant === 'yes') return []
  if (grant === 'no') return NONE
  if (viewer.role === 'ENGINEER') return ['=engineering']
  const owned = await db().account.findMany({
    where: { ceOwnerId: viewer.id },
    select: { id: true },
  })
  return [`=opener:${viewer.id}`, ...owned.map(({ id }) => `=account:${id}`)]
}
