import 'server-only'
import { can } from '@/lib/auth/permissions'
import { hashSecret, newSecret } from '@/lib/auth/secret'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { runWrite } from '@/lib/db/run-write'
import { FailureError, fail, type Outcome } from '@/lib/outcome'
import { feedUrl } from '@/lib/schedule/feed'
import type { FeedView } from '@/lib/schedule/view'

export const hasNoDuty = () => fail('FORBIDDEN', 'Your role has no duty, so it has no calendar.')

/** Makes the address of one's calendar, or another one, which ends the one before. It is told this once. */
export async function renewFeed(viewer: Viewer): Promise<Outcome<FeedView>> {
  const secret = newSecret()
  return runWrite({}, async (tx) => {
    if (!can(viewer, 'schedule.edit', true)) throw new FailureError(hasNoDuty())
    const row = { tokenHash: hashSecret(secret), createdAt: now() }
    await tx.shiftFeed.upsert({
      where: { userId: viewer.id },
      create: { ...row, userId: viewer.id },
      update: row,
      select: { userId: true },
    })
    return { createdAt: row.createdAt.toISOString(), url: feedUrl(secret) }
  })
}

/** Ends the address of one's calendar. */
export async function revokeFeed(viewer: Viewer): Promise<Outcome<null>> {
  return runWrite({}, async (tx) => {
    if (!can(viewer, 'schedule.edit', true)) throw new FailureError(hasNoDuty())
    await tx.shiftFeed.deleteMany({ where: { userId: viewer.id } })
    return null
  })
}
