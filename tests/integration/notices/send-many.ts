import { closeDb, db } from '@/lib/db/client'
import { sendNotices } from '@/lib/notices/mutations'
import { callOf } from './keyed-call'

/**
 * A process that sends many notices, for a test to kill in the middle of it.
 * Usage: `send-many.ts USER_ID KEY NUMBER,NUMBER…`; without a key where KEY is empty
 */
async function main([userId = '', key = '', numbers = '']: string[]): Promise<void> {
  const viewer = await db().user.findUniqueOrThrow({
    where: { id: userId },
    select: { id: true, email: true, name: true, role: true },
  })
  const tickets = numbers.split(',').map((number) => ({ number: Number(number) }))
  await sendNotices(viewer, { tickets }, callOf(viewer, key))
  await closeDb()
}

await main(process.argv.slice(2))
