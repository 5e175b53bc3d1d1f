import type { Action } from '@/lib/auth/permissions'
import { DEFAULT_KEYS, type Deed } from './deeds'
import { type KeyMap, keysOf } from './key-map'

/** Screens that have keys of their own. */
const SCREENS = {
  queue: 'Queue',
  next: 'Next',
  ticket: 'Ticket',
  search: 'Search',
  inbox: 'Inbox',
} as const
type Screen = keyof typeof SCREENS

export interface DeedWords {
  label: string
  group: 'Everywhere' | 'In lists' | 'With a ticket'
  /** Where the key acts; left out, it does everywhere. */
  on?: readonly Screen[]
  /** Who does not have this right does not have the key either. */
  action?: Action
}

const everywhere = { group: 'Everywhere' } as const
const list = { group: 'In lists' } as const
const ticket = { group: 'With a ticket' } as const

/** The deeds whose keys a person may choose, in the order of the settings. */
const WORDS = {
  search: { ...everywhere, label: 'Search, or go to a ticket' },
  'go-queue': { ...everywhere, label: 'Go to the queue' },
  'go-next': { ...everywhere, label: 'Go to the next ticket', action: 'queue.take' },
  'go-inbox': { ...everywhere, label: 'Go to the inbox' },
  help: { ...everywhere, label: 'Keyboard help' },
  next: { ...list, label: 'Next line', on: ['queue', 'search', 'inbox'] },
  previous: { ...list, label: 'Line before', on: ['queue', 'search', 'inbox'] },
  open: { ...list, label: 'Open', on: ['queue', 'next', 'search'] },
  select: { ...list, label: 'Select', on: ['queue'] },
  'select-to': { ...list, label: 'Select up to here', on: ['queue'] },
  tag: { ...list, label: 'Tags of the selected', on: ['queue'], action: 'ticket.bulk' },
  'no-action': {
    ...list,
    label: 'No action for the selected',
    on: ['queue'],
    action: 'ticket.bulk',
  },
  read: { ...list, label: 'Mark read', on: ['inbox'] },
  take: { ...ticket, label: 'Take', on: ['queue', 'next', 'ticket'], action: 'ticket.assign' },
  skip: { ...ticket, label: 'Skip', on: ['next'], action: 'queue.take' },
  reply: { ...ticket, label: 'Reply', on: ['queue', 'ticket'], action: 'ticket.reply' },
  note: { ...ticket, label: 'Internal note', on: ['queue', 'ticket'], action: 'ticket.note' },
  assign: { ...ticket, label: 'Assign', on: ['queue', 'ticket'], action: 'ticket.assign' },
  'hand-over': { ...ticket, label: 'Hand over', on: ['ticket'], action: 'ticket.assign' },
  status: { ...ticket, label: 'Status', on: ['queue', 'ticket'], action: 'ticket.set-status' },
  triage: { ...ticket, label: 'Triage', on: ['queue', 'ticket'], action: 'ticket.triage' },
  undo: { ...ticket, label: 'Take the reply back', on: ['ticket'], action: 'ticket.reply' },
  back: { ...ticket, label: 'Back to the queue', on: ['ticket'] },
} as const satisfies Record<Exclude<Deed, 'palette'>, DeedWords>

export type ChangeableDeed = keyof typeof WORDS
export const CHANGEABLE_DEEDS = Object.keys(WORDS) as ChangeableDeed[]

export function wordsOf(deed: ChangeableDeed): DeedWords {
  return WORDS[deed]
}

/** Where a deed's key acts, in words. */
export function placesOf(deed: ChangeableDeed): string {
  return (
    wordsOf(deed)
      .on?.map((screen) => SCREENS[screen])
      .join(', ') ?? 'Everywhere'
  )
}

/** Keys as somebody typed them into a field: one, or two one after another; null for none. */
export function readTypedKeys(typed: string): string | null {
  const keys = [...typed.replaceAll(/\s/g, '')].slice(-2)
  return keys.length > 0 ? keys.join(' ') : null
}

/**
 * The deed that a choice would take its keys from; null when none does.
 * @param among the deeds that the person has
 * @example findConflict(USUAL_KEYS, { deed: 'take', keys: 'r' }, CHANGEABLE_DEEDS) // 'reply'
 */
export function findConflict(
  map: KeyMap,
  { deed, keys }: { deed: ChangeableDeed; keys: string },
  among: readonly ChangeableDeed[],
): ChangeableDeed | null {
  const clashing = among.find((other) => {
    const theirs = keysOf(map, other)
    return other !== deed && theirs !== null && meet(deed, other) && clash(keys, theirs)
  })
  return clashing ?? null
}

/** Whether two deeds have keys on the same screen. */
function meet(a: ChangeableDeed, b: ChangeableDeed): boolean {
  const [first, second] = [wordsOf(a).on, wordsOf(b).on]
  return !first || !second || first.some((screen) => second.includes(screen))
}

/** The same keys, or one begins the other: then the longer one could never be pressed. */
function clash(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)
}

/** What a deed's keys are when nobody chose. */
export function usualKeys(deed: ChangeableDeed): string {
  return DEFAULT_KEYS[deed]
}
