import { isLoopback } from '@/lib/env'
import type { RequestOrigin } from './request-origin'
import type { Role } from './viewer'

/** The demo's cast, one person per role. They exist only where DEMO=1 made them. */
export const DEMO_PEOPLE = [
  { role: 'SUPPORT_ENGINEER', name: 'Sam Rivera', email: 'sam@demo.invalid' },
  { role: 'SUPPORT_LEAD', name: 'Lena Osei', email: 'lena@demo.invalid' },
  { role: 'CS_LEADERSHIP', name: 'Carla Mendes', email: 'carla@demo.invalid' },
  { role: 'CE', name: 'Chidi Okafor', email: 'chidi@demo.invalid' },
  { role: 'ENGINEER', name: 'Elif Kaya', email: 'elif@demo.invalid' },
  { role: 'ADMIN', name: 'Ari Novak', email: 'ari@demo.invalid' },
] as const satisfies readonly { role: Role; name: string; email: string }[]

/** Whether a Host header, with or without a port, names this machine itself. */
export function isLoopbackHost(host: string): boolean {
  return isLoopback(host.replace(/:\d+$/, ''))
}

/** Why a demo installation refuses a request, as a sentence; null when it may be served. */
export function findDemoRefusal(origin: Pick<RequestOrigin, 'host' | 'forwarded'>): string | null {
  if (origin.forwarded) return 'This demo answers no forwarded requests.'
  if (!origin.host || !isLoopbackHost(origin.host)) {
    return 'This demo answers on this machine only.'
  }
  return null
}
