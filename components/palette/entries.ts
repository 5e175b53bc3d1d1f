import type { BoundShortcut } from '@/lib/keyboard/shortcut'
import type { MacroView } from '@/lib/macros/view'
import type { RecentTicketView } from '@/lib/recent-tickets/view'
import type { SavedViewView } from '@/lib/saved-views/view'
import type { SearchHit } from '@/lib/search/view'

/** Something that the palette can do. */
export interface Entry {
  id: string
  group: string
  label: string
  /** What stands beside it: an account, whose it is. */
  hint?: string
  /** The keys that do it, too. */
  keys?: string
  deed: { href: string } | { run: () => void }
}

interface Place {
  href: string
  label: string
}

/** The entries that contain all words of what was typed. */
export function matching(entries: readonly Entry[], text: string): Entry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return entries.filter(({ label, group }) => {
    const said = `${group} ${label}`.toLowerCase()
    return words.every((word) => said.includes(word))
  })
}

/** What the typed text itself can be: a ticket's number, and words to search for. */
export function typedEntries(text: string): [ticket: Entry[], find: Entry[]] {
  const typed = text.trim()
  if (typed === '') return [[], []]
  const label = `Search for “${typed}”`
  const href = `/search?q=${encodeURIComponent(typed)}`
  const find: Entry = { id: 'find', group: 'Search', label, deed: { href } }
  const number = /^#?(\d{1,9})$/.exec(typed)?.[1]
  return [number ? [ticketEntry(Number(number))] : [], [find]]
}

function ticketEntry(number: number): Entry {
  const deed = { href: `/tickets/${number}` }
  return { id: 'number', group: 'Ticket by number', label: `Ticket #${number}`, deed }
}

export function placeEntries(places: readonly Place[]): Entry[] {
  return places.map(({ href, label }) => ({ id: href, group: 'Go to', label, deed: { href } }))
}

/** Keys that only move, and those that do what the palette does itself. */
const isForKeysAlone = ({ deed, group }: BoundShortcut) =>
  group === 'Move' || deed === 'search' || deed === 'palette'

/**
 * What the keys of the screen do, for who has the right to: only such keys are offered at all.
 * @param row the row of the queue that the focus was on; without one its keys do nothing
 */
export function keyEntries(shortcuts: readonly BoundShortcut[], row: string | null): Entry[] {
  const seen = new Set<string>()
  const offered = shortcuts.filter((each) => !isForKeysAlone(each))
  return offered.flatMap(({ keys, label, group, run }) => {
    const ofRow = group === 'Row in focus'
    const id = `${group} ${label}`
    if (seen.has(id) || (ofRow && row === null)) return []
    seen.add(id)
    return [
      {
        id,
        group: ofRow ? `Ticket #${row}` : group,
        label,
        ...(keys[0] && { keys: keys[0] }),
        deed: { run },
      },
    ]
  })
}

export function recentEntries(tickets: readonly RecentTicketView[]): Entry[] {
  return tickets.map(({ number, subject, accountName }) => ({
    id: `recent ${number}`,
    group: 'Looked at last',
    label: `#${number} ${subject}`,
    hint: accountName,
    deed: { href: `/tickets/${number}` },
  }))
}

export function viewEntries(views: readonly SavedViewView[]): Entry[] {
  return views.map(({ id, name, query, shared }) => ({
    id: `view ${id}`,
    group: 'Saved views',
    label: name,
    hint: shared ? 'shared' : 'yours',
    deed: { href: `/search?q=${encodeURIComponent(query)}` },
  }))
}

/** Macros, where there is a reply to put them into. */
export function macroEntries(macros: readonly MacroView[], insert: (id: string) => void): Entry[] {
  return macros.map(({ id, name, shared }) => ({
    id: `macro ${id}`,
    group: 'Macros',
    label: `Insert macro: ${name}`,
    hint: shared ? 'shared' : 'yours',
    deed: { run: () => insert(id) },
  }))
}

export function hitEntries(hits: readonly SearchHit[]): Entry[] {
  return hits.map(({ number, subject, accountName }) => ({
    id: `hit ${number}`,
    group: 'Tickets',
    label: `#${number} ${subject}`,
    hint: accountName,
    deed: { href: `/tickets/${number}` },
  }))
}
