'use client'
import { createContext, useContext } from 'react'
import type { Outcome } from '@/lib/outcome'
import type { LaneName, QueueItem } from '@/lib/queue/view'
import type { Holder } from './feed/queue-feed'

/** What the viewer may do in the queue; a control whose right is missing is not there. */
export interface QueueRights {
  take: boolean
  reply: boolean
  note: boolean
  triage: boolean
  assign: boolean
  setStatus: boolean
  skip: boolean
  compare: boolean
  bulk: boolean
}

/** All that the queue can do; the page hands them in. */
export interface QueueActions {
  /** Assigns the ticket to the viewer, if it still is as they saw it. */
  take: (number: number, version: number) => Promise<Outcome<unknown>>
  /** Assigns the first unassigned ticket to the viewer; null when there is none. */
  takeNext: () => Promise<Outcome<{ number: number } | null>>
  /** Passes over a ticket in the viewer's "next", with a reason. */
  skip: (number: number, reason: string) => Promise<Outcome<unknown>>
}

export interface QueueReader {
  email: string
  name: string
}

/** Where on a ticket's page to begin: its address keeps it as the fragment. */
export type TicketPlace = 'reply' | 'note' | 'triage' | 'status' | 'assign'

/** The selected tickets by number, each with the version that was seen. */
export type Selection = ReadonlyMap<number, number>

/** What rows and their cells ask of the screen around them; the same functions as long as it stands. */
export interface QueueDesk {
  rights: QueueRights
  reader: QueueReader
  lane: LaneName
  take: (item: QueueItem) => void
  compare: (a: number, b: number) => void
  /** Compares with the ticket that follows in the list. */
  compareWithNext: (item: QueueItem) => void
  skip: (item: QueueItem) => void
  open: (number: number, place?: TicketPlace) => void
  /** Selects a row or lets go of it; with `range` all from the last one to this. */
  select: (item: QueueItem, range?: boolean) => void
  activate: (number: number) => void
  hold: (holder: Holder, number: number | null) => void
}

const DeskContext = createContext<QueueDesk | null>(null)
export const QueueDeskProvider = DeskContext.Provider

export function useQueueDesk(): QueueDesk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useQueueDesk stands outside of its QueueDeskProvider')
  return desk
}
