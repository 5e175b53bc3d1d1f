import { ensureDemoUsers } from '@/lib/auth/demo-people'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { createPerson } from '@/tests/factories/people'

/** Who works in the demo. */
export interface Cast {
  lead: Viewer
  leadership: Viewer
  /** Support Engineers; the first is the one who can sign in. */
  engineers: Viewer[]
  /** Customer Engineers; the first is the one who can sign in. */
  ces: Viewer[]
}

const MORE_ENGINEERS = [
  'Priya Raman',
  'Tomás Herrera',
  'Ingrid Solberg',
  'Kofi Mensah',
  'Mei Tanaka',
]
const MORE_CES = ['Noor Haddad', 'Jonas Weber']

/** Makes the people: those who can sign in, one per role, and colleagues who only did their part of the week. */
export async function createCast(): Promise<Cast> {
  await ensureDemoUsers(db())
  const users = await db().user.findMany({
    where: { isDemo: true },
    select: { id: true, email: true, name: true, role: true },
  })
  const of = (role: Viewer['role']) => {
    const found = users.find((user) => user.role === role)
    if (!found) throw new Error(`the demo has no ${role}`)
    return found
  }
  const engineers = [of('SUPPORT_ENGINEER')]
  for (const name of MORE_ENGINEERS) {
    engineers.push(await createPerson('SUPPORT_ENGINEER', name, addressOf(name)))
  }
  const ces = [of('CE')]
  for (const name of MORE_CES) ces.push(await createPerson('CE', name, addressOf(name)))
  return { lead: of('SUPPORT_LEAD'), leadership: of('CS_LEADERSHIP'), engineers, ces }
}

function addressOf(name: string): string {
  const [first = name] = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().split(' ')
  return `${first}@demo.invalid`
}
