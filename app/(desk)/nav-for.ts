import type { NavItem } from '@/components/shell/nav'
import { can, canSome } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { canSeeDesk } from '@/lib/presales/may-see'

type Area = NavItem & { isFor?: (viewer: Viewer) => boolean }

/** Icons are shared between areas: each costs every page its bytes. */
const AREAS: Area[] = [
  { href: '/queue', label: 'Queue', icon: 'queue' },
  { href: '/next', label: 'Next', icon: 'next', isFor: (viewer) => can(viewer, 'queue.take') },
  { href: '/pre-sales', label: 'Pre-sales', icon: 'people', isFor: canSeeDesk },
  { href: '/inbox', label: 'Inbox', icon: 'inbox' },
  { href: '/search', label: 'Search', icon: 'search' },
  {
    href: '/tickets/new',
    label: 'New ticket',
    icon: 'new',
    isFor: (viewer) => canSome(viewer, 'ticket.open'),
  },
  {
    href: '/tickets/new/internal',
    label: 'Internal work',
    icon: 'internal',
    isFor: (viewer) => can(viewer, 'ticket.open'),
  },
  {
    href: '/workload',
    label: 'Workload',
    icon: 'queue',
    isFor: (viewer) => can(viewer, 'workload.see'),
  },
  {
    href: '/schedule',
    label: 'Schedule',
    icon: 'people',
    isFor: (viewer) => canSome(viewer, 'schedule.see'),
  },
  {
    href: '/accounts',
    label: 'Accounts',
    icon: 'accounts',
    isFor: (viewer) => canSome(viewer, 'account.see'),
  },
  {
    href: '/exceptions',
    label: 'Exceptions',
    icon: 'next',
    isFor: (viewer) => canSome(viewer, 'exception.see'),
  },
  {
    href: '/channels',
    label: 'Channels',
    icon: 'macros',
    isFor: (viewer) => canSome(viewer, 'channel.see'),
  },
  {
    href: '/settings/macros',
    label: 'Macros',
    icon: 'macros',
    isFor: (viewer) => can(viewer, 'macro.use'),
  },
  {
    href: '/settings/calendars',
    label: 'Calendars',
    icon: 'internal',
    isFor: (viewer) => can(viewer, 'policy.see'),
  },
  {
    href: '/settings/people',
    label: 'People',
    icon: 'people',
    isFor: (viewer) => can(viewer, 'admin.manage'),
  },
]

/** The areas that the viewer may go to; each page asks again for itself. */
export function navFor(viewer: Viewer): NavItem[] {
  return AREAS.filter(({ isFor }) => isFor?.(viewer) ?? true).map(({ href, label, icon }) => ({
    href,
    label,
    icon,
  }))
}
