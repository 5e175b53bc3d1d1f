import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import { done, invalid, type Outcome } from '@/lib/outcome'
import { MERGED_NUMBERS_OF_T } from '@/lib/tickets/merged-sql'

/** A file as the event chain holds it: no name, and a digest that tells nothing without its salt. */
export type FileSeal = { id: string; digest: string }

/** The part of an event's detail that says which files a message has; none where it has none. */
export function sealedFiles(files: readonly FileSeal[]): { attachments?: FileSeal[] } {
  return files.length > 0 ? { attachments: files.map(({ id, digest }) => ({ id, digest })) } : {}
}

/**
 * Holds on to the uploads that a message is to take: the writer's own, for this ticket (or one that was merged into it),
 * which no message has yet.
 */
export async function lockPending(
  tx: Tx,
  { viewer, number, ids = [] }: { viewer: Viewer; number: number; ids: string[] | undefined },
): Promise<Outcome<FileSeal[]>> {
  if (ids.length === 0) return done([])
  const rows = await tx.$queryRaw<FileSeal[]>`
    SELECT f.id, encode(f.digest, 'hex') AS digest FROM attachment f JOIN ticket t ON t.number = ${number}
    WHERE f.id = ANY(${ids}::uuid[]) AND f.message_id IS NULL AND f.uploaded_by_id = ${viewer.id}::uuid
      AND f.ticket_number = ANY(${MERGED_NUMBERS_OF_T})
    FOR UPDATE OF f`
  const files = ids.map((id) => rows.find((row) => row.id === id.toLowerCase()))
  const missing = files.indexOf(undefined)
  if (missing >= 0) {
    return invalid(
      `attachments.${missing}`,
      'This is no file of yours that waits for a message of this ticket: attach it again.',
    )
  }
  return done(files.filter((file) => file !== undefined))
}

/** Gives a message its files, in their order. */
export async function attachFiles(
  tx: Tx,
  files: readonly FileSeal[],
  { messageId, number }: { messageId: string; number: number },
): Promise<void> {
  if (files.length === 0) return
  await tx.$executeRaw`
    UPDATE attachment f SET message_id = ${messageId}::uuid, ticket_number = ${number}, position = u.place, pending_since = NULL
    FROM unnest(${files.map(({ id }) => id)}::uuid[]) WITH ORDINALITY AS u (id, place) WHERE f.id = u.id`
}
