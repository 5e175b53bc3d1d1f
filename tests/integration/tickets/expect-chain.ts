import { expect } from 'vitest'
import { db } from '@/lib/db/client'
import { chainHash } from '@/lib/tickets/event-chain'

/** Every event of the ticket has the hash of its content, and of the one before. */
export async function expectChain(number: number): Promise<void> {
  const events = await db().ticketEvent.findMany({
    where: { ticketNumber: number },
    orderBy: { seq: 'asc' },
  })
  let previous: Uint8Array = Buffer.alloc(32)
  for (const event of events) {
    const { prevHash, hash, textDigest: digest, happenedAt, recordedAt, ...content } = event
    expect(Buffer.from(prevHash).equals(Buffer.from(previous))).toBe(true)
    const expected = chainHash(prevHash, {
      ...content,
      textDigest: digest && Buffer.from(digest).toString('hex'),
      happenedAt: happenedAt.toISOString(),
      recordedAt: recordedAt.toISOString(),
    })
    expect(Buffer.from(hash).equals(expected)).toBe(true)
    previous = hash
  }
}
