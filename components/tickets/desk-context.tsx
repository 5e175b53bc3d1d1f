'use client'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import type { TicketView } from '@/lib/tickets/view'
import type {
  AssignablePerson,
  TicketActions,
  TicketReader,
  TicketRights,
  TicketTarget,
} from './ticket-actions'
import { whatChanged } from './what-changed'

export interface TicketDeskProps {
  ticket: TicketView
  reader: TicketReader
  rights: TicketRights
  people: AssignablePerson[]
  /** Whether the reader follows the ticket. */
  following: boolean
  /** Bytes of one attached file at most. */
  maxFileBytes: number
  actions: TicketActions
}

export interface TicketDesk extends TicketDeskProps {
  /** What every form sends along: the ticket as its reader last saw or accepted it. */
  target: TicketTarget
  /** What others did to the ticket since then; empty when nothing did. */
  changes: string[]
  /** Goes on with the ticket as it is now. */
  acceptChanges: () => void
  /** A form says whether it holds unsent words; while one does, no change passes unseen. */
  markDirty: (form: string, dirty: boolean) => void
  /** A write of one's own went through: what it did needs no acceptance. */
  noteOwnWrite: (from: number, to: number) => void
}

const DeskContext = createContext<TicketDesk | null>(null)

export function useTicketDesk(): TicketDesk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useTicketDesk stands outside of its TicketDeskProvider')
  return desk
}

/**
 * Holds the one version that all forms of the screen carry. It follows the live ticket while no form
 * is in use; from the first unsent word on it stays, so that a write over something unseen is stale
 * at the server, until the reader has been shown what changed and accepts it.
 */
export function TicketDeskProvider({
  children,
  ...props
}: TicketDeskProps & { children: ReactNode }) {
  const { ticket } = props
  const { dirty, markDirty } = useDirtyForms()
  const [seen, setSeen] = useState(ticket)
  const [ownVersion, setOwnVersion] = useState(0)
  if (ticket !== seen && (!dirty || ticket.version <= Math.max(seen.version, ownVersion))) {
    setSeen(ticket)
  }

  const acceptChanges = useCallback(() => setSeen(ticket), [ticket])
  const seenVersion = Math.max(seen.version, ownVersion)
  const noteOwnWrite = useCallback(
    (from: number, to: number) => setOwnVersion((own) => (from >= own ? to : own)),
    [],
  )
  const changes = useMemo(
    () => (ticket.version > seenVersion ? whatChanged(seen, ticket) : []),
    [seen, ticket, seenVersion],
  )
  const target = useMemo(
    () => ({ number: ticket.number, version: seenVersion }),
    [ticket.number, seenVersion],
  )
  const desk = { ...props, target, changes, acceptChanges, markDirty, noteOwnWrite }
  return <DeskContext value={desk}>{children}</DeskContext>
}

function useDirtyForms() {
  const [forms, setForms] = useState<ReadonlySet<string>>(new Set())
  const markDirty = useCallback((form: string, dirty: boolean) => {
    setForms((before) => {
      if (before.has(form) === dirty) return before
      const after = new Set(before)
      if (dirty) after.add(form)
      else after.delete(form)
      return after
    })
  }, [])
  return { dirty: forms.size > 0, markDirty }
}

/** Ties a form's unsent words to the desk for as long as the form is on the screen. */
export function useDirtyMark(form: string, dirty: boolean): void {
  const { markDirty } = useTicketDesk()
  useEffect(() => {
    markDirty(form, dirty)
    return () => markDirty(form, false)
  }, [form, dirty, markDirty])
}
