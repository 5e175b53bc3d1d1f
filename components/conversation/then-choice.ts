'use client'
import { useSyncExternalStore } from 'react'
import type { TicketStatus } from '@/lib/priority/types'
import { listMoves, SETTABLE_STATUSES, type SettableStatus } from '@/lib/tickets/transitions'

/** What a reply does to the status beside being read; null leaves it as it is. */
export type Then = SettableStatus | null

const PREFIX = 'queueone.then.'
const listeners = new Set<() => void>()
/** What was chosen where the browser keeps nothing. */
const unkept = new Map<string, string>()

/** What a person chose last in this browser; nothing before they did. */
export function readThen(person: string): Then {
  const kept = unkept.get(person) ?? readStored(PREFIX + person)
  return SETTABLE_STATUSES.find((status) => status === kept) ?? null
}

export function rememberThen(person: string, then: Then): void {
  unkept.delete(person)
  try {
    localStorage.setItem(PREFIX + person, then ?? '')
  } catch {
    unkept.set(person, then ?? '')
  }
  for (const listener of listeners) listener()
}

/** What a reply can do to the status: a new ticket is open once we have answered. */
export function listThens(from: TicketStatus): SettableStatus[] {
  return listMoves(from === 'NEW' ? 'OPEN' : from)
}

/** What the next reply of a person does on a ticket: their last choice, where it is a move at all. */
export function thenOn(from: TicketStatus, chosen: Then): Then {
  return chosen !== null && listThens(from).includes(chosen) ? chosen : null
}

/** A person's last choice, as it changes here or in another tab. */
export function useThen(person: string): Then {
  return useSyncExternalStore(
    watch,
    () => readThen(person),
    () => null,
  )
}

function watch(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
