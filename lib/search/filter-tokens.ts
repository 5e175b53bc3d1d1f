import { PRIORITIES, SEGMENTS, TICKET_STATUSES } from '@/lib/priority/types'
import type { SearchQuery } from './parse-query'

const EMAIL = /^[^\s@]+@[^\s@]+$/

/** Adds the filter `key:value` to a query; the answer is what is wrong with it, in words. */
export function applyFilter(query: SearchQuery, key: string, value: string): string | null {
  switch (key) {
    case 'status':
      return addAll(query.status, { key, value, known: TICKET_STATUSES })
    case 'segment':
      return addAll(query.segment, { key, value, known: SEGMENTS })
    case 'priority':
      return addAll(query.priority, { key, value, known: PRIORITIES })
    case 'assignee':
      return setAssignee(query, value.toLowerCase())
    case 'is':
      return setState(query, value.toLowerCase())
    case 'account':
      return setAccount(query, value)
    default:
      return `there is no filter “${key}:” (there are ${FILTERS}); to look for the words, put them in quotation marks`
  }
}

const FILTERS = 'status, segment, priority, assignee, is, account'

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

function setAssignee(query: SearchQuery, value: string): string | null {
  if (value !== 'me' && value !== 'none' && !EMAIL.test(value)) {
    return `“${value}” is no assignee; it takes me, none or an email address`
  }
  if (query.assignee !== null && query.assignee !== value) {
    return 'a ticket has one assignee at most: name one'
  }
  query.assignee = value
  return null
}

function setState(query: SearchQuery, value: string): string | null {
  if (value === 'unassigned') return setAssignee(query, 'none')
  if (value !== 'overdue') return `“is:${value}” is not known; it takes overdue, unassigned`
  query.overdue = true
  return null
}

function setAccount(query: SearchQuery, value: string): string | null {
  if (value === '') return 'account: wants a part of the name'
  if (query.account !== null && query.account !== value) {
    return 'a ticket has one account: name one'
  }
  query.account = value
  return null
}
