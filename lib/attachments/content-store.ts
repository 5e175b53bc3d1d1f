import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { ContentPlace } from '@/lib/generated/prisma/enums'
import type { Spool } from './spool'

/** A file's bytes by their id, wherever they are kept. What is put is never changed. */
export interface ContentStore {
  place: ContentPlace
  /** Whether `put` is a part of the transaction that it gets; else it has to come before the row that names it. */
  inTransaction: boolean
  put: (tx: Tx, id: string, upload: Spool) => Promise<void>
  /** Null for what is not there. */
  get: (id: string, size: number) => Promise<ReadableStream<Uint8Array> | null>
  /** Removing what is not there is fine. */
  remove: (id: string) => Promise<void>
}
