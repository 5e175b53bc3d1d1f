import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { done, fail, type Outcome } from '@/lib/outcome'
import type { PersonView } from './schema'

const SELECT = {
  id: true,
  email: true,
  name: true,
  role: true,
  isService: true,
  isDemo: true,
  oidcSubject: true,
  passwordHash: true,
  disabledAt: true,
  lastSeenAt: true,
} as const

interface Row {
  disabledAt: Date | null
  isService: boolean
  isDemo: boolean
  oidcSubject: string | null
  passwordHash: string | null
}

function stateOf(row: Row): PersonView['state'] {
  if (row.disabledAt) return 'DISABLED'
  if (row.isService) return 'SERVICE'
  return row.isDemo || row.oidcSubject || row.passwordHash ? 'ACTIVE' : 'INVITED'
}

/** Everybody who works here, by name. */
export async function listPeople(viewer: Viewer): Promise<Outcome<PersonView[]>> {
  if (!can(viewer, 'admin.manage')) return fail('FORBIDDEN', 'Only administrators see this.')
  const rows = await db().user.findMany({
    select: SELECT,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return done(
    rows.map((row) => ({
      id: row.id,
      email: row.email,
      name: row.name,
      role: row.role,
      state: stateOf(row),
      lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
    })),
  )
}
