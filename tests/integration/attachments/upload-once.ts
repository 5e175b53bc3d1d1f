import { uploadAttachment } from '@/lib/attachments/mutations'
import { spool } from '@/lib/attachments/spool'
import { closeDb, db } from '@/lib/db/client'

/**
 * A process that uploads one file, for a test to kill in the middle of it.
 * Usage: `upload-once.ts USER_ID TICKET`
 */
async function main(userId: string | undefined, ticket: string | undefined): Promise<void> {
  const viewer = await db().user.findUniqueOrThrow({
    where: { id: userId ?? '' },
    select: { id: true, email: true, name: true, role: true },
  })
  const bytes = await spool(new Blob(['x'.repeat(2_000_000)]).stream(), 10_000_000)
  if (!bytes) throw new Error('too large')
  const file = { name: 'log.txt', type: 'text/plain', spool: bytes, number: Number(ticket) }
  const outcome = await uploadAttachment(viewer, file)
  console.log(outcome.ok)
  await closeDb()
}

await main(process.argv[2], process.argv[3])
