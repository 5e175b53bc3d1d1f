import 'server-only'
import { findTokenViewer } from './api-token'
import { findSessionViewer, sessionCookieName } from './session-cookie'
import type { Viewer } from './viewer'

// Apart from session.ts: what imports `next/headers` loads outside of Next only with trouble.

/** Who calls the API. A call that shows an Authorization header stands or falls with it. */
export async function viewerFromRequest(
  headers: Headers,
): Promise<
  { viewer: Viewer; via: 'token'; tokenId: string } | { viewer: Viewer; via: 'session' } | null
> {
  const authorization = headers.get('authorization')
  if (authorization !== null) {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
    const found = token ? await findTokenViewer(token) : null
    return found && { ...found, via: 'token' }
  }
  const viewer = await findSessionViewer(readCookie(headers, sessionCookieName()))
  return viewer && { viewer, via: 'session' }
}

function readCookie(headers: Headers, name: string): string | undefined {
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const [key, value] = part.split('=', 2)
    if (key?.trim() === name) return value?.trim()
  }
}
