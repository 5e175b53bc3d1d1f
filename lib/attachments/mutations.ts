import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { db, type Tx } from '@/lib/db/client'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { uuidv7 } from '@/lib/db/uuid'
import { log } from '@/lib/log'
import { FailureError, fail, type Outcome } from '@/lib/outcome'
import type { ContentStore } from './content-store'
import { findImageType } from './image-type'
import { MOST_PENDING, PENDING_MS } from './limits'
import { refuseUpload } from './may-upload'
import { findAttachment } from './queries'
import { releaseContents } from './release-contents'
import type { Spool } from './spool'
import { chosenStore } from './store'
import type { AttachmentView } from './view'

/** A file on its way in. */
export interface Upload {
  number: number
  name: string
  type: string
  spool: Spool
}

/**
 * Keeps a file that waits for a message of its uploader. With the database as store, bytes and row are one transaction.
 * With a bucket a row that names the object is there before it and says when to forget it; the attachment, which comes
 * last, takes that away. So a kill at any point leaves nothing that no job finds.
 */
export async function uploadAttachment(
  viewer: Viewer,
  upload: Upload,
  options: WriteOptions = {},
): Promise<Outcome<AttachmentView>> {
  const store = chosenStore()
  const contentId = uuidv7()
  if (!store.inTransaction) {
    await announceContent(db(), { id: contentId, store, upload, forgetIn: PENDING_MS })
    try {
      await store.put(db(), contentId, upload.spool)
    } catch (error) {
      log.warn({ reason: String(error) }, 'attachment store')
      return fail('BUSY', 'The store of the files does not answer right now; try again.')
    }
  }
  return runWrite(options, async (tx) => {
    const refused = await refuseUpload(tx, viewer, upload.number)
    if (refused) throw new FailureError(refused)
    await refuseHoard(tx, viewer)
    if (store.inTransaction) {
      await announceContent(tx, { id: contentId, store, upload, forgetIn: null })
      await store.put(tx, contentId, upload.spool)
    } else {
      await tx.attachmentContent.updateMany({ where: { id: contentId }, data: { forgetAt: null } })
    }
    return insertAttachment(tx, { viewer, contentId, upload })
  })
}

interface Announcement {
  id: string
  store: ContentStore
  upload: Upload
  forgetIn: number | null
}

async function announceContent(
  tx: Tx,
  { id, store, upload, forgetIn }: Announcement,
): Promise<void> {
  const createdAt = now()
  const forgetAt = forgetIn === null ? null : new Date(createdAt.getTime() + forgetIn)
  const { size } = upload.spool
  await tx.attachmentContent.createMany({
    data: [{ id, place: store.place, size, createdAt, forgetAt }],
  })
}

async function refuseHoard(tx: Tx, { id }: Viewer): Promise<void> {
  const waiting = await tx.attachment.count({ where: { uploadedById: id, messageId: null } })
  if (waiting < MOST_PENDING) return
  const message = `${MOST_PENDING} files of yours wait for a message already: send or remove some.`
  throw new FailureError(fail('CONFLICT', message))
}

async function insertAttachment(
  tx: Tx,
  { viewer, contentId, upload }: { viewer: Viewer; contentId: string; upload: Upload },
): Promise<AttachmentView> {
  const { number: ticketNumber, name, type, spool } = upload
  const { size, digest, salt } = spool
  const imageType = findImageType(spool.head)
  const at = now()
  const id = uuidv7()
  const row = { id, ticketNumber, name, type, imageType, size, digest, salt, contentId }
  await tx.attachment.createMany({
    data: [{ ...row, uploadedById: viewer.id, createdAt: at, pendingSince: at }],
  })
  return { id, name, type, size, image: imageType !== null, redacted: false }
}

/** Throws away an upload of one's own that no message has taken. */
export async function removeAttachment(
  viewer: Viewer,
  id: string,
  options: WriteOptions = {},
): Promise<Outcome<null>> {
  return runWrite(options, async (tx) => {
    await tx.$queryRaw`SELECT id FROM attachment WHERE id = ${id}::uuid FOR UPDATE`
    const found = await findAttachment(tx, viewer, id)
    if (!found) throw new FailureError(fail('NOT_FOUND', `There is no attachment ${id}.`))
    if (found.uploadedById !== viewer.id) {
      throw new FailureError(fail('FORBIDDEN', 'Only who uploaded a file may throw it away.'))
    }
    if (found.messageId !== null) {
      const message = 'The file belongs to a message already: it can be redacted there.'
      throw new FailureError(fail('CONFLICT', message))
    }
    await tx.attachment.deleteMany({ where: { id } })
    await releaseContents(tx, found.content ? [found.content.id] : [])
    return null
  })
}
