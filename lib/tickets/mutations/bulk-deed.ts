import 'server-only'
import type { Action } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { requireCapacity } from '@/lib/capacity/queries'
import type { Tx } from '@/lib/db/client'
import { commitWithoutWaiting } from '@/lib/db/flush'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { done, fail, type Outcome } from '@/lib/outcome'
import type { BulkAction } from '@/lib/tickets/bulk-schema'
import { type Change, recordChange, refuseClosed } from '@/lib/tickets/record-change'
import type { TicketRow } from '@/lib/tickets/ticket-row'
import { addMessage } from './add-message'
import { checkAssignment, requireAssignable } from './assign-ticket'
import { decideStatus } from './set-status'
import { decideTags } from './tag-ticket'
import { decideUndo } from './undo-change'

/** What a deed made of one ticket. */
export interface Done {
  version: number
  changed: boolean
}

/** An action made ready for one ticket after another; each call is a transaction of its own. */
export type Deed = (number: number, options: WriteOptions) => Promise<Outcome<Done>>

type ActionOf<K extends BulkAction['kind']> = Extract<BulkAction, { kind: K }>
type Decide = (tx: Tx, ticket: TicketRow, at: Date) => Promise<Outcome<Change | null>>

/** Makes an action ready: what is the same for all tickets is looked up once. */
export async function prepareDeed(viewer: Viewer, action: BulkAction): Promise<Outcome<Deed>> {
  switch (action.kind) {
    case 'ASSIGN':
      return assigning(viewer, action)
    case 'STATUS':
      return done(
        changing(viewer, 'ticket.set-status', async (_tx, ticket, at) =>
          withWake(decideStatus(ticket, action, at), ticket),
        ),
      )
    case 'NO_ACTION':
      return done(
        changing(viewer, 'ticket.set-status', async (_tx, ticket) => setAside(ticket, action)),
      )
    case 'REPLY':
      return done(replying(viewer, action))
    case 'TAG':
      return done(
        changing(viewer, 'ticket.edit', (tx, ticket, at) => decideTags(tx, ticket, { action, at })),
      )
    case 'UNDO':
      return done(undoing(viewer))
  }
}

function changing(viewer: Viewer, action: Action, decide: Decide): Deed {
  return (number, { ifVersion, ...options }) =>
    runWrite(options, async (tx) => {
      await commitWithoutWaiting(tx)
      let before = 0
      const { row } = await recordChange(tx, {
        number,
        viewer,
        action,
        ...(ifVersion !== undefined && { ifVersion }),
        decide: (ticket, at) => {
          before = ticket.version
          return decide(tx, ticket, at)
        },
      })
      return { version: row.version, changed: row.version !== before }
    })
}

async function assigning(viewer: Viewer, action: ActionOf<'ASSIGN'>): Promise<Outcome<Deed>> {
  const { assignee, reason = null } = action
  const person = assignee === null ? done(null) : await requireAssignable(assignee)
  if (!person.ok) return person
  return done(
    changing(viewer, 'ticket.assign', async (tx, ticket) => {
      refuseClosed(ticket)
      const change = checkAssignment(viewer, ticket, { person: person.value, reason })
      const takes = change.ok && change.value?.set.assigneeId === viewer.id
      if (takes) await requireCapacity(tx, viewer.id)
      return change
    }),
  )
}

/** Keeps when it was to wake up, for the way back. */
function withWake(decided: Outcome<Change | null>, ticket: TicketRow): Outcome<Change | null> {
  if (!decided.ok || !decided.value) return decided
  const { detail } = decided.value
  return done({ ...decided.value, detail: { ...detail, wakeWas: ticket.wakeAt } })
}

/** Solved for a reason of the list, by an event of its own kind: nothing that tells requesters listens to it. */
function setAside(ticket: TicketRow, action: ActionOf<'NO_ACTION'>): Outcome<Change | null> {
  refuseClosed(ticket)
  if (ticket.status === 'SOLVED') return done(null)
  return done({
    type: 'NO_ACTION',
    set: { status: 'SOLVED', wakeAt: null },
    detail: {
      because: action.because,
      from: ticket.status,
      to: 'SOLVED',
      wakeWas: ticket.wakeAt,
    },
    reason: action.reason ?? null,
  })
}

/** The version names the change that is taken back; whether it must still be the newest, `decideUndo` says. */
function undoing(viewer: Viewer): Deed {
  return (number, { ifVersion, ...options }) =>
    changing(viewer, 'ticket.bulk', (tx, ticket) =>
      decideUndo(tx, viewer, { ticket, seq: ifVersion ?? ticket.version }),
    )(number, options)
}

function replying(viewer: Viewer, { kind, undoSeconds, ...reply }: ActionOf<'REPLY'>): Deed {
  const undo = undoSeconds === undefined ? {} : { undoable: true, undoMs: undoSeconds * 1000 }
  return async (number, options) => {
    if (viewer.role === 'CE') return fail('FORBIDDEN', 'Your role replies to one ticket at a time.')
    const said = await addMessage(viewer, number, { kind, ...reply }, { ...options, ...undo })
    return said.ok ? done({ version: said.value.version, changed: true }) : said
  }
}
