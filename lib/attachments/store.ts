import 'server-only'
import { env } from '@/lib/env'
import type { ContentPlace } from '@/lib/generated/prisma/enums'
import type { ContentStore } from './content-store'
import { databaseStore } from './database-store'
import { s3Store } from './s3-store'

/** Where new files go. */
export function chosenStore(): ContentStore {
  return storeAt(env().attachments.store === 's3' ? 'S3' : 'DATABASE')
}

/** The store that holds what was put there once, whichever is chosen now. */
export function storeAt(place: ContentPlace): ContentStore {
  if (place === 'DATABASE') return databaseStore
  const { s3 } = env().attachments
  if (!s3) throw new Error('files are in a bucket, but no S3_ENDPOINT and S3_BUCKET are set')
  return s3Store(s3)
}
