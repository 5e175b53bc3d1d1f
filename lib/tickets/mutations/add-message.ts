import 'server-only'
import { attachFiles, type FileSeal, lockPending, sealedFiles } from '@/lib/attachments/pending'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import type { WriteOptions } from '@/lib/db/run-write'
import { resolveMentions } from '@/lib/mentions/resolve-mentions'
import { done, type Failure, fail, invalid, type Outcome } from '@/lib/outcome'
import { insertMessage } from '@/lib/tickets/insert-message'
import {
  type MessageEffect,
  noteEffect,
  replyEffect,
  requesterEffect,
} from '@/lib/tickets/message-effects'
import { isWithCe } from '@/lib/tickets/recipients'
import { type Change, refuseClosed } from '@/lib/tickets/record-change'
import { refuseBlocked } from '@/lib/tickets/refuse-blocked'
import type { MessageInput } from '@/lib/tickets/schema'
import {
  type RecipientRow,
  resolveRecipients,
  storeRecipients,
} from '@/lib/tickets/store-recipients'
import type { TicketRow } from '@/lib/tickets/ticket-row'
import { UNDO_MS, undoOf } from '@/lib/tickets/undo-reply'
import type { TicketView } from '@/lib/tickets/view'
import { changeTicket } from './change-ticket'
import { findMergedInto } from './find-merged-into'
import { ensureContact } from './open-ticket'
import { type FollowUp, isClosed, startFollowUp } from './start-follow-up'

const ACTION = {
  REPLY: 'ticket.reply',
  NOTE: 'ticket.note',
  REQUESTER: 'ticket.record-requester',
} as const

/** A reply, an internal note, or what a requester said by another way; with what it does to the ticket. */
export async function addMessage(
  viewer: Viewer,
  number: number,
  ...[input, options = {}]: [input: MessageInput, options?: MessageOptions]
): Promise<Outcome<TicketView>> {
  const request = { number, viewer, action: ACTION[input.kind], ...happened(input) }
  if (speaksForRequester(viewer, input) && (await isClosed(number))) {
    const refused = refuseParts(viewer, input)
    if (refused) return refused
    const { ifVersion: _, ...rest } = options
    const into = await findMergedInto(viewer, number)
    if (into !== null) return addMessage(viewer, into, input, rest)
    return startFollowUp(request, followUpOf(input), options)
  }
  return changeTicket(request, options, async (tx, ticket, at) => {
    if (input.kind !== 'NOTE') refuseClosed(ticket)
    const effect = effectOf(input, { ticket, viewer, at })
    if (!effect.ok) return effect
    const people = await peopleOf(tx, ticket, { input, viewer })
    if (!people.ok) return people
    const files = await lockPending(tx, { viewer, number, ids: input.attachments })
    if (!files.ok) return files
    const writing = { input, ticket, viewer, at, ...people.value, files: files.value }
    return done(await written(tx, writing, { ...effect.value, options }))
  })
}

interface MessagePeople {
  /** Ids of those whom a note names. */
  mentioned: string[]
  /** Whom a reply reaches. */
  goesTo: readonly RecipientRow[]
}

async function peopleOf(
  tx: Tx,
  ticket: TicketRow,
  { input, viewer }: { input: MessageInput; viewer: Viewer },
): Promise<Outcome<MessagePeople>> {
  const mentioned = input.kind === 'NOTE' ? await resolveMentions(tx, ticket, input.body) : done([])
  if (!mentioned.ok) return mentioned
  // What a Customer Engineer says on a prospect's own ticket is for the prospect (R40), else for Support.
  const leaves = input.kind === 'REPLY' && (viewer.role !== 'CE' || isWithCe(ticket))
  const goesTo = leaves ? await resolveRecipients(tx, ticket.number, input) : done([])
  return goesTo.ok ? done({ mentioned: mentioned.value, goesTo: goesTo.value }) : goesTo
}

/** Stores the text; the change that its event records. */
async function written(
  tx: Tx,
  writing: WholeMessage,
  { kind, change, options }: MessageEffect & { options: MessageOptions },
): Promise<Change> {
  const undoable = kind === 'REPLY' && options.undoable === true
  const wait = options.undoMs ?? UNDO_MS
  const queuedUntil = undoable ? new Date(writing.at.getTime() + wait) : null
  const stored = await storeMessage(tx, writing, { kind, queuedUntil })
  await storeRecipients(tx, stored.id, writing.goesTo)
  const { files } = writing
  await attachFiles(tx, files, { messageId: stored.id, number: writing.ticket.number })
  const undo = undoable ? { undo: undoOf(writing.ticket, change.set) } : {}
  const detail = { ...change.detail, messageId: stored.id, ...sealedFiles(files), ...undo }
  return { ...change, detail, messageDigest: stored.digest, mentioned: writing.mentioned }
}

export interface MessageOptions extends WriteOptions {
  /** A reply waits for ten seconds, in which its author may take it back: for the screen only. */
  undoable?: boolean
  /** Another time than ten seconds, for one of many replies. */
  undoMs?: number
}

interface Writing {
  ticket: TicketRow
  viewer: Viewer
  at: Date
}

interface WholeMessage extends Writing, MessagePeople {
  input: MessageInput
  files: FileSeal[]
}

const happened = (input: MessageInput) =>
  input.kind === 'REQUESTER' && input.at ? { happenedAt: new Date(input.at) } : {}

function effectOf(input: MessageInput, { ticket, viewer, at }: Writing): Outcome<MessageEffect> {
  if (input.kind === 'NOTE') return noteEffect()
  if (input.kind === 'REQUESTER') {
    const saidAt = input.at ? new Date(input.at) : at
    return saidAt > at
      ? invalid('at', 'must not lie in the future')
      : requesterEffect(ticket, saidAt)
  }
  if (viewer.role !== 'CE') return replyEffect(input, { ticket, viewer, at })
  return refuseParts(viewer, input) ?? requesterEffect(ticket, at)
}

/** A Customer Engineer speaks for the requester's side (policy section 8). */
function speaksForRequester(viewer: Viewer, { kind }: MessageInput): boolean {
  return kind === 'REQUESTER' || (kind === 'REPLY' && viewer.role === 'CE')
}

/** No promise, status or clock of ours from the requester's side; null when there is none. */
function refuseParts(viewer: Viewer, input: MessageInput): Failure | null {
  if (input.kind !== 'REPLY' || viewer.role !== 'CE') return null
  const parts = [input.firstResponse, input.nextUpdateAt, input.status, input.to, input.cc]
  if (!parts.some(Boolean)) return null
  return fail('FORBIDDEN', 'A Customer Engineer replies for the requester: text only.')
}

function followUpOf(input: MessageInput): FollowUp {
  const { body, attachments } = input
  if (input.kind !== 'REQUESTER') return { body, attachments, from: null, at: null }
  return { body, attachments, from: input.from, at: input.at ? new Date(input.at) : null }
}

/** Writes the text; the chain keeps its digest. */
async function storeMessage(
  tx: Tx,
  { input, ticket, viewer, at, mentioned }: WholeMessage,
  { kind, queuedUntil }: { kind: MessageEffect['kind']; queuedUntil: Date | null },
) {
  const contactId =
    input.kind === 'REQUESTER' ? (await ensureContact(tx, ticket.accountId, input.from)).id : null
  if (contactId) await refuseBlocked(tx, contactId)
  const message = {
    ticketNumber: ticket.number,
    kind,
    queuedUntil,
    channel: 'API' as const,
    authorId: viewer.id,
    contactId,
    body: input.body,
    firstResponse: (input.kind === 'REPLY' && input.firstResponse) || null,
    happenedAt: happened(input).happenedAt ?? at,
    mentioned,
  }
  return insertMessage(tx, message, at)
}
