import { describe, expect, it } from 'vitest'
import type { Deed } from '@/lib/keyboard/deeds'
import type { BoundShortcut } from '@/lib/keyboard/shortcut'
import { keyEntries, matching, placeEntries, typedEntries } from './entries'

const shortcut = (
  deed: Deed,
  keys: string[],
  [label, group]: [label: string, group: string],
): BoundShortcut => ({ deed, keys, label, group, run: () => undefined })
const SHORTCUTS = [
  shortcut('search', ['/'], ['Search', 'Everywhere']),
  shortcut('palette', ['Ctrl+K'], ['Command palette', 'Everywhere']),
  shortcut('help', ['?'], ['This help', 'Everywhere']),
  shortcut('next', ['j'], ['Next row', 'Move']),
  shortcut('open', ['o', 'Enter'], ['Open', 'Row in focus']),
  shortcut('open', ['o'], ['Open', 'Row in focus']),
  shortcut('reply', ['r'], ['Reply', 'Ticket']),
  shortcut('note', [], ['Internal note', 'Ticket']),
]
const names = (row: string | null) =>
  keyEntries(SHORTCUTS, row).map((entry) => [entry.group, entry.label, entry.keys])

describe('keyEntries', () => {
  it('offers each deed once, with the first of its keys if it has any, and none that only moves', () => {
    expect(names('7')).toEqual([
      ['Everywhere', 'This help', '?'],
      ['Ticket #7', 'Open', 'o'],
      ['Ticket', 'Reply', 'r'],
      ['Ticket', 'Internal note', undefined],
    ])
  })

  it('offers nothing for a row where none has the focus', () => {
    expect(names(null)).toEqual([
      ['Everywhere', 'This help', '?'],
      ['Ticket', 'Reply', 'r'],
      ['Ticket', 'Internal note', undefined],
    ])
  })
})

describe('what is typed', () => {
  it.each([
    ['', [], []],
    [' #12 ', ['/tickets/12'], ['/search?q=%2312']],
    ['007', ['/tickets/7'], ['/search?q=007']],
    ['a&b', [], ['/search?q=a%26b']],
  ])('%j can be a number and can be words', (text, tickets, finds) => {
    const addresses = typedEntries(text).map((entries) =>
      entries.map(({ deed }) => 'href' in deed && deed.href),
    )
    expect(addresses).toEqual([tickets, finds])
  })

  it('finds entries by parts of all its words', () => {
    const places = placeEntries([
      { href: '/queue', label: 'Queue' },
      { href: '/tickets/new', label: 'New ticket' },
    ])
    const found = (text: string) => matching(places, text).map(({ id }) => id)
    expect(found('TICK ne')).toEqual(['/tickets/new'])
    expect(found('go to')).toEqual(['/queue', '/tickets/new'])
    expect(found('nothing')).toEqual([])
  })
})
