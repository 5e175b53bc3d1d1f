import type { EventType } from '@/lib/generated/prisma/enums'
import type { NotificationKind } from './view'

/** A change of a ticket, as far as it decides who hears of it. */
export interface Happening {
  type: EventType
  /** Null is the program itself. */
  actorId: string | null
  assigneeBefore: string | null
  assigneeAfter: string | null
  /** Whom the note names. */
  mentioned: readonly string[]
  followers: readonly string[]
  /** Null for tickets that are no prospect's. */
  preSales?: PreSalesSide | null
}

/** Whom of Customer Engineering a prospect's ticket concerns. */
export interface PreSalesSide {
  /** Null while the account has nobody. */
  ceId: string | null
  /** It is theirs to answer (R40), not Support's. */
  waitsForCe: boolean
}

export interface Told {
  userId: string
  kind: NotificationKind
}

/**
 * Who is told of a change and why: each person once, for the weightiest reason, and nobody of their own deed.
 * Rows that an import brings are the past, so they tell nobody.
 * @example
 * whoIsTold({ type: 'ASSIGNED', actorId: 'lena', assigneeBefore: null, assigneeAfter: 'sam', mentioned: [], followers: [] })
 * // [{ userId: 'sam', kind: 'ASSIGNED' }]
 */
export function whoIsTold(happening: Happening): Told[] {
  const { type, actorId, assigneeBefore, assigneeAfter, mentioned, followers, preSales } = happening
  if (type === 'IMPORTED') return []
  const told = new Map<string, NotificationKind>()
  const tell = (userId: string | null, kind: NotificationKind) => {
    if (userId !== null && userId !== actorId && !told.has(userId)) told.set(userId, kind)
  }
  for (const userId of mentioned) tell(userId, 'MENTIONED')
  if (assigneeAfter !== assigneeBefore) tell(assigneeAfter, 'ASSIGNED')
  const wrote: readonly EventType[] = ['REQUESTER_WROTE', 'REQUEST_CHANGED', 'PRE_SALES_REQUESTED']
  if (wrote.includes(type)) tell(assigneeAfter, 'REQUESTER_REPLIED')
  const kind = preSales && tellsCe(type, preSales)
  if (preSales && kind) tell(preSales.ceId, kind)
  for (const userId of followers) tell(userId, 'FOLLOWED')
  return [...told].map(([userId, kind]) => ({ userId, kind }))
}

/** R40: what a prospect wrote while the ticket is with the Customer Engineer; else an answer to their request, or a word that is none. */
function tellsCe(type: EventType, { waitsForCe }: PreSalesSide): NotificationKind | null {
  // The courteous word to a prospect (R40) comes with their first message.
  if (waitsForCe) {
    return type === 'REQUESTER_WROTE' || type === 'NOTICE_SENT' ? 'PROSPECT_WROTE' : null
  }
  if (type === 'NOTICE_SENT') return 'REQUEST_TOLD'
  return type === 'REPLIED' ? 'REQUEST_ANSWERED' : null
}
