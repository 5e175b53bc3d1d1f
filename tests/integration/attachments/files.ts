import type { AttachmentView } from '@/lib/attachments/view'
import type { Role } from '@/lib/auth/viewer'
import type { TicketView } from '@/lib/tickets/view'
import type { Answer, Desk, TicketAnswer } from '../api/desk'

/** The smallest PNG there is: one pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export interface Sent {
  as?: Role
  name?: string
  type?: string
  bytes?: string | Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
}

export type FileAnswer = AttachmentView & { detail: string; errors?: { path: string }[] }

/** Uploads a file to a ticket. */
export function upload(
  desk: Desk,
  number: number,
  { as, name = 'notes.txt', type = 'text/plain', bytes = 'some notes', headers }: Sent = {},
): Promise<Answer<FileAnswer>> {
  const path = `/api/v1/tickets/${number}/attachments?name=${encodeURIComponent(name)}`
  const given = { 'content-type': type, ...headers }
  return desk.call('POST', path, { ...(as && { as }), raw: bytes, headers: given })
}

/** Uploads what has to go well; gives its id. */
export async function uploaded(desk: Desk, number: number, sent: Sent = {}): Promise<string> {
  const { status, body } = await upload(desk, number, sent)
  if (status !== 201) throw new Error(`upload: ${status} ${body.detail}`)
  return body.id
}

/** A file as a reader gets it. */
export async function download(desk: Desk, id: string, as: Role = 'SUPPORT_LEAD') {
  const headers = { authorization: `Bearer ${desk.tokens[as]}` }
  const answer = await fetch(`${desk.url}/api/v1/attachments/${id}`, { headers })
  return {
    status: answer.status,
    headers: answer.headers,
    bytes: Buffer.from(await answer.arrayBuffer()),
  }
}

/** Writes a message with files. */
export function say(
  desk: Desk,
  number: number,
  { as, ...message }: { as?: Role; kind?: string; attachments?: string[]; [more: string]: unknown },
): Promise<Answer<TicketAnswer>> {
  const body = { kind: 'NOTE', body: 'See the file.', ...message }
  return desk.call('POST', `/api/v1/tickets/${number}/messages`, { ...(as && { as }), body })
}

/** The last message of a ticket. */
export function lastOf({ messages }: Pick<TicketView, 'messages'>) {
  const last = messages.at(-1)
  if (!last) throw new Error('the ticket has no message')
  return last
}
