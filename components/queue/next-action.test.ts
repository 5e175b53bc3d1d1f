import { expect, it } from 'vitest'
import { nextActionOf } from './next-action'

const ALL = { triage: true, take: true, reply: true }
const NONE = { triage: false, take: false, reply: false }
const DUE = '2026-03-02T18:00:00.000Z'

it.each([
  { name: 'a provisional ticket is triaged, taken or not', provisional: true, label: 'Triage' },
  { name: 'one that nobody has is taken', assignee: null, label: 'Take' },
  { name: 'one to which a word is owed is answered', label: 'Reply' },
  { name: 'one to which none is owed is opened', respondBy: null, label: 'Open' },
  { name: 'who may only look, opens', provisional: true, rights: NONE, label: 'Open' },
  {
    name: 'who may only reply, replies',
    assignee: null,
    rights: { ...NONE, reply: true },
    label: 'Reply',
  },
])('$name', ({ label, rights = ALL, ...facts }) => {
  const item = { provisional: false, assignee: 'a@example.com', respondBy: DUE, ...facts }
  expect(nextActionOf(item, rights).label).toBe(label)
})
