import 'server-only'
import { AwsClient } from 'aws4fetch'
import type { S3Settings } from '@/lib/env'
import type { ContentStore } from './content-store'
import { PLAIN_BYTES } from './limits'
import { type Spool, streamOf } from './spool'

/** How long the bucket may take until it begins to answer. */
const PATIENCE_MS = 120_000

const stores = new WeakMap<S3Settings, ContentStore>()

/** Files as objects of a bucket, named by their content's id alone: names and types never leave the database. */
export function s3Store(settings: S3Settings): ContentStore {
  const known = stores.get(settings)
  if (known) return known
  const call = caller(settings)
  const store: ContentStore = {
    place: 'S3',
    inTransaction: false,
    put: async (_, id, upload) => {
      const answer = await call('PUT', id, upload)
      await answer.body?.cancel()
      requireOk(answer)
    },
    get: async (id) => {
      const answer = await call('GET', id)
      if (answer.ok) return answer.body
      await answer.body?.cancel()
      if (answer.status !== 404) requireOk(answer)
      return null
    },
    remove: async (id) => {
      const answer = await call('DELETE', id)
      await answer.body?.cancel()
      if (answer.status !== 404) requireOk(answer)
    },
  }
  stores.set(settings, store)
  return store
}

function requireOk({ ok, status }: Response): void {
  if (!ok) throw new Error(`the bucket answered ${status}`)
}

type Call = (method: 'PUT' | 'GET' | 'DELETE', id: string, upload?: Spool) => Promise<Response>

function caller({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Settings): Call {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 })
  return async (method, id, upload) => {
    const patience = new AbortController()
    const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
    try {
      return await client.fetch(`${endpoint}/${bucket}/attachments/${id}`, {
        method,
        redirect: 'manual',
        signal: patience.signal,
        ...(upload && bodyOf(upload)),
      })
    } finally {
      clearTimeout(timer)
    }
  }
}

function bodyOf(upload: Spool) {
  return {
    body: streamOf(upload),
    headers: {
      'content-type': PLAIN_BYTES,
      'content-length': String(upload.size),
      // Signed with the rest: what arrives otherwise is refused.
      'x-amz-content-sha256': upload.sha256,
    },
  }
}
