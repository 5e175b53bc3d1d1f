import 'server-only'
import { db } from '@/lib/db/client'
import { HOLDERS } from '@/lib/notifications/holders'
import { arePlanned, listOnDuty } from '@/lib/schedule/queries'
import type { Roster } from './who-is-warned'

/** Who is there to be warned at an instant. Where there is no lead, the administrators stand in. */
export async function readRoster(at: Date): Promise<Roster> {
  const [planned, duty, staff] = await Promise.all([arePlanned(at), listOnDuty(at), listStaff()])
  const holders = new Set(staff.map(({ id }) => id))
  const people = (role: 'SUPPORT_LEAD' | 'ADMIN') =>
    staff.filter((one) => one.role === role && !one.isService).map(({ id }) => id)
  const leads = people('SUPPORT_LEAD')
  return {
    planned,
    onDuty: duty.map(({ userId }) => userId).filter((id) => holders.has(id)),
    leads: leads.length > 0 ? leads : people('ADMIN'),
    holders,
  }
}

function listStaff() {
  return db().user.findMany({
    where: { disabledAt: null, role: { in: HOLDERS } },
    orderBy: { id: 'asc' },
    select: { id: true, role: true, isService: true },
  })
}
