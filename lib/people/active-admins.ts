import 'server-only'
import type { Tx } from '@/lib/db/client'

/**
 * Whether somebody other than `userId` could still administer this installation. Locks the admins first, so
 * that two of them cannot switch each other off at the same moment. An invited one who cannot sign in yet
 * does not count.
 */
export async function hasOtherAdmin(tx: Tx, userId: string): Promise<boolean> {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM app_user
    WHERE role = 'ADMIN' AND disabled_at IS NULL AND NOT is_service
      AND (password_hash IS NOT NULL OR oidc_subject IS NOT NULL OR is_demo)
    ORDER BY id FOR UPDATE`
  return admins.some((admin) => admin.id !== userId)
}
