import type { NavItem } from '@/components/shell/nav'
import { type Action, can, canSome } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { canSeeDesk } from '@/lib/presales/may-see'

type IsFor = (viewer: Viewer) => boolean
type Area = [href: string, label: string, icon: NavItem['icon'], isFor?: IsFor]

const all =
  (action: Action): IsFor =>
  (viewer) =>
    can(viewer, action)
/** At least one's own. */
const some =
  (action: Action): IsFor =>
  (viewer) =>
    canSome(viewer, action)

/** Icons are shared between areas: each costs every page its bytes. */
const AREAS: Area[] = [
  ['/queue', 'Queue', 'queue'],
  ['/next', 'Next', 'next', all('queue.take')],
  ['/pre-sales', 'Pre-sales', 'people', canSeeDesk],
  ['/inbox', 'Inbox', 'inbox'],
  ['/search', 'Search', 'search'],
  ['/tickets/new', 'New ticket', 'new', some('ticket.open')],
  ['/tickets/new/internal', 'Internal work', 'internal', all('ticket.open')],
  ['/workload', 'Workload', 'queue', all('workload.see')],
  ['/schedule', 'Schedule', 'people', some('schedule.see')],
  ['/accounts', 'Accounts', 'accounts', some('account.see')],
  ['/exceptions', 'Exceptions', 'next', some('exception.see')],
  ['/channels', 'Channels', 'macros', some('channel.see')],
  ['/settings/macros', 'Macros', 'macros', all('macro.use')],
  ['/settings/calendars', 'Calendars', 'internal', all('policy.see')],
  ['/settings/people', 'People', 'people', all('admin.manage')],
]

/** The areas that the viewer may go to; each page asks again for itself. */
export function navFor(viewer: Viewer): NavItem[] {
  return AREAS.filter(([, , , isFor]) => isFor?.(viewer) ?? true).map(([href, label, icon]) => ({
    href,
    label,
    icon,
  }))
}
