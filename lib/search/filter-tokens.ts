import {
  PRIORITIES,
  type Priority,
  SEGMENTS,
  type Segment,
  TICKET_STATUSES,
  type TicketStatus,
} from '@/lib/priority/types'
import { tagName } from '@/lib/tickets/tag-name'
import type { SearchQuery } from './parse-query'

/** What tickets are left out for: for any of it. */
export interface Exclusions {
  status: TicketStatus[]
  segment: Segment[]
  priority: Priority[]
  /** Emails, `me` or `none`. */
  assignee: string[]
  overdue: boolean
  /** Parts of accounts' names. */
  account: string[]
  tag: string[]
}

export interface Filter {
  key: string
  value: string
  /** Tickets that it fits are left out. */
  not: boolean
}

const EMAIL = /^[^\s@]+@[^\s@]+$/
const FILTERS = 'status, segment, priority, assignee, is, account, tag'

/** Adds the filter `key:value`, or `-key:value`, to a query; the answer is what is wrong with it, in words. */
export function applyFilter(query: SearchQuery, { key, value, not }: Filter): string | null {
  const side = not ? query.without : query
  switch (key) {
    case 'status':
      return addAll(side.status, { key, value, known: TICKET_STATUSES })
    case 'segment':
      return addAll(side.segment, { key, value, known: SEGMENTS })
    case 'priority':
      return addAll(side.priority, { key, value, known: PRIORITIES })
    case 'assignee':
      return addAssignee(query, value.toLowerCase(), not)
    case 'is':
      return addState(query, value.toLowerCase(), not)
    case 'account':
      return addAccount(query, value, not)
    case 'tag':
      return addTags(query, value, not)
    default:
      return `there is no filter “${key}:” (there are ${FILTERS}); to look for the words, put them in quotation marks`
  }
}

interface Listed<V extends string> {
  key: string
  value: string
  known: readonly V[]
}

/** `open,on-hold` → `OPEN`, `ON_HOLD`. */
function addAll<V extends string>(into: V[], { key, value, known }: Listed<V>): string | null {
  for (const each of value.split(',')) {
    const name = each.toUpperCase().replaceAll('-', '_')
    const found = known.find((one) => one === name)
    if (!found) {
      const words = known.map((one) => one.toLowerCase().replaceAll('_', '-')).join(', ')
      return `“${each}” is no ${key}; it takes ${words}`
    }
    if (!into.includes(found)) into.push(found)
  }
  return null
}

function addAssignee(query: SearchQuery, value: string, not: boolean): string | null {
  if (value !== 'me' && value !== 'none' && !EMAIL.test(value)) {
    return `“${value}” is no assignee; it takes me, none or an email address`
  }
  if (not) return addOnce(query.without.assignee, value)
  if (query.assignee !== null && query.assignee !== value) {
    return 'a ticket has one assignee at most: name one'
  }
  query.assignee = value
  return null
}

function addState(query: SearchQuery, value: string, not: boolean): string | null {
  if (value === 'unassigned') return addAssignee(query, 'none', not)
  if (value !== 'overdue') return `“is:${value}” is not known; it takes overdue, unassigned`
  if (not) query.without.overdue = true
  else query.overdue = true
  return null
}

function addAccount(query: SearchQuery, value: string, not: boolean): string | null {
  if (value === '') return 'account: wants a part of the name'
  if (not) return addOnce(query.without.account, value)
  if (query.account !== null && query.account !== value) {
    return 'a ticket has one account: name one'
  }
  query.account = value
  return null
}

/** With commas between, one of them will do; a filter more asks for one more. */
function addTags(query: SearchQuery, value: string, not: boolean): string | null {
  const names = value
    .split(',')
    .map(tagName)
    .filter((name) => name !== '')
  if (names.length === 0) return 'tag: wants the name of a tag'
  if (!not) query.tags.push([...new Set(names)])
  else for (const name of names) addOnce(query.without.tag, name)
  return null
}

function addOnce(into: string[], value: string): null {
  if (!into.includes(value)) into.push(value)
  return null
}
