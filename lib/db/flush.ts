import 'server-only'
import { db, type Tx } from './client'

/**
 * Lets this transaction's commit return before it is on disk. For one of many that are answered together: they hold
 * the queue's lock one after the other, and each would wait for the disk with it. `flushCommits` before the answer.
 */
export async function commitWithoutWaiting(tx: Tx): Promise<void> {
  await tx.$executeRaw`SET LOCAL synchronous_commit = off`
}

/**
 * Waits until all that was committed is on disk: the log is written in order, so a small record of its own, committed
 * the usual way, takes everything before it along.
 */
export async function flushCommits(): Promise<void> {
  await db().$queryRaw`SELECT pg_logical_emit_message(true, 'queueone', '')::text`
}
