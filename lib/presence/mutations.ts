import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { done, fail, type Outcome } from '@/lib/outcome'
import { isVisible } from '@/lib/tickets/queries'
import type { Presence, PresenceState } from './presence'

/** Tells everyone who may see a ticket what its viewer is doing there. Nothing is written. */
export async function tellPresence(
  viewer: Viewer,
  number: number,
  state: PresenceState,
): Promise<Outcome<null>> {
  if (!(await isVisible(viewer, number))) {
    return fail('NOT_FOUND', `There is no ticket ${number} that you may see.`)
  }
  const word: Presence = { number, email: viewer.email, name: viewer.name, state }
  await db().$queryRaw`SELECT pg_notify('presence', ${JSON.stringify(word)})::text`
  return done(null)
}
