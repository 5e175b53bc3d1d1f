import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
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
