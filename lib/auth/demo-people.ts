import 'server-only'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { DEMO_PEOPLE } from './demo'
import type { Role } from './viewer'

/** Makes the demo's people where they are missing, and says who they are by role. */
export async function ensureDemoUsers(tx: Pick<Tx, 'user'>): Promise<Record<Role, string>> {
  const entries: [Role, string][] = []
  for (const person of DEMO_PEOPLE) {
    const { id } = await tx.user.upsert({
      where: { email: person.email },
      create: { ...person, isDemo: true, createdAt: now() },
      update: {},
      select: { id: true },
    })
    entries.push([person.role, id])
  }
  return Object.fromEntries(entries) as Record<Role, string>
}
