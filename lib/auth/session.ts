import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { findTokenViewer } from './api-token'
import { findSessionViewer, sessionCookieName } from './session-cookie'
import type { Viewer } from './viewer'

/** Who is looking at a page or calls a server action; re-read from the database within ten seconds. */
export async function findViewer(): Promise<Viewer | null> {
  const jar = await cookies()
  return findSessionViewer(jar.get(sessionCookieName())?.value)
}

/** The same where somebody must be signed in: others go to the sign-in page and come back to `from`. */
export async function requireViewer(from?: string): Promise<Viewer> {
  const viewer = await findViewer()
  if (viewer) return viewer
  redirect(from ? `/sign-in?callbackUrl=${encodeURIComponent(from)}` : '/sign-in')
}

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
