import 'server-only'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { findDemoRefusal } from './demo'
import type { SignInAnswer } from './local-sign-in'
import { findRequestOrigin } from './request-origin'
import { ROLES, type Role } from './viewer'

/**
 * Signs in as the demo's person of a role. Only where DEMO=1, and only for a request that came straight from
 * this machine; one whose origin nobody noted is refused.
 */
export async function signInAsDemo(role: string): Promise<SignInAnswer> {
  const origin = findRequestOrigin()
  if (!env().demo || !origin || findDemoRefusal(origin) || !isRole(role)) return 'REFUSED'
  const user = await db().user.findFirst({
    where: { role, isDemo: true, disabledAt: null },
    select: { id: true, sessionEpoch: true },
  })
  return user ?? 'REFUSED'
}

function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text)
}
