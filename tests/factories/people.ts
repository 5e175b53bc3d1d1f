import type { Role, Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'

/** Stores a person of a role and returns them as a viewer. */
export async function createPerson(
  role: Role,
  name: string,
  email = `${name.toLowerCase().replaceAll(' ', '.')}@queueone.example`,
): Promise<Viewer> {
  const { id } = await db().user.create({
    data: { email, name, role, createdAt: now() },
    select: { id: true },
  })
  return { id, email, name, role }
}
