import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { InboxNotice } from '@/lib/live/notice'
import type { NotificationChannel } from './channel'

/** The inbox: a line a person, unique by what it stems from, and a word to their open browsers. */
export const inboxChannel: NotificationChannel = {
  deliver: async (tx, { lines, about }) => {
    const written = await tx.notification.createManyAndReturn({
      data: lines.map((line) => ({ ...line, ...about })),
      skipDuplicates: true,
      select: { userId: true, kind: true },
    })
    const target = {
      number: about.ticketNumber ?? null,
      exception: about.exceptionId ?? null,
      place: about.place ?? null,
    }
    await sayInbox(
      tx,
      written.map(({ userId, kind }) => ({ userId, latest: { kind, ...target } })),
    )
  },
}

/** Tells every process whose inbox has changed; heard when the transaction commits. */
export async function sayInbox(tx: Tx, notices: readonly InboxNotice[]): Promise<void> {
  if (notices.length === 0) return
  const payloads = notices.map((notice) => JSON.stringify(notice))
  await tx.$queryRaw`SELECT pg_notify('inbox', said)::text FROM unnest(${payloads}::text[]) AS said`
}
