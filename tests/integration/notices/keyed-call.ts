import type { Viewer } from '@/lib/auth/viewer'
import type { WriteOptions } from '@/lib/db/run-write'

/** The options of a call with a key, or of one without. */
export function callOf(viewer: Viewer, key: string): Pick<WriteOptions, 'idempotency'> {
  if (key === '') return {}
  const bodyHash = new Uint8Array(32)
  return { idempotency: { callerId: viewer.id, path: '/api/v1/workload/notices', key, bodyHash } }
}
