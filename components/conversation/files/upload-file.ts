import type { AttachmentView } from '@/lib/attachments/view'
import { done, fail, type Outcome } from '@/lib/outcome'

interface Sending {
  /** How much has gone out, from 0 to 1. */
  onProgress: (part: number) => void
  signal: AbortSignal
}

const LOST = 'It could not be sent: the server did not answer.'
const CREATED = 201
const SIGNED_OUT = 401

/** Sends a file to a ticket, where it waits for a message. By XMLHttpRequest, which alone tells how much has gone. */
export function uploadFile(
  number: number,
  file: File,
  { onProgress, signal }: Sending,
): Promise<Outcome<AttachmentView>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const name = encodeURIComponent(file.name.toWellFormed() || 'file')
    request.open('POST', `/api/v1/tickets/${number}/attachments?name=${name}`)
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      onProgress(total > 0 ? loaded / total : 0)
    })
    request.addEventListener('load', () => resolve(answerOf(request)))
    request.addEventListener('error', () => resolve(fail('BUSY', LOST)))
    request.addEventListener('abort', () => resolve(fail('CONFLICT', 'It was taken away.')))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

function answerOf({ status, response }: XMLHttpRequest): Outcome<AttachmentView> {
  if (status === CREATED) return done(response as AttachmentView)
  if (status === SIGNED_OUT) {
    return fail('FORBIDDEN', 'Your session has ended: sign in in another tab, then try again.')
  }
  const { detail } = (response ?? {}) as { detail?: string }
  return fail('INVALID', detail ?? LOST)
}

/** Throws an upload away. Where that fails the nightly job does it. */
export function forgetUpload(id: string): void {
  fetch(`/api/v1/attachments/${id}`, { method: 'DELETE', keepalive: true }).catch(() => undefined)
}
