import type { ReactNode } from 'react'
import { ClockProvider } from '@/components/shell/clock-provider'
import { LiveProvider } from '@/components/shell/live/live-provider'
import type { NavItem } from '@/components/shell/nav'
import { Shell } from '@/components/shell/shell'
import { SurgeBanner } from '@/components/workload/surge-banner'
import { WorkloadSwitch } from '@/components/workload/workload-switch'
import { can, canSome } from '@/lib/auth/permissions'
import { ROLE_WORDS } from '@/lib/auth/role-words'
import { findViewer } from '@/lib/auth/session'
import type { Viewer } from '@/lib/auth/viewer'
import { clockOffsetMs, now } from '@/lib/clock'
import { countUnread } from '@/lib/notifications/queries'
import { canSeeDesk } from '@/lib/presales/may-see'
import { getWorkload } from '@/lib/workload/queries'
import { switchWorkloadAction } from './workload/actions'

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const viewer = await findViewer()
  // Each page asks for itself and knows the way back; redirecting here too would lose it.
  if (!viewer) return children
  const [workload, unread] = await Promise.all([getWorkload(), countUnread(viewer)])
  const { id, name, email, role } = viewer
  const onSwitch = can(viewer, 'workload.switch') ? switchWorkloadAction : undefined
  return (
    <ClockProvider serverNow={now().getTime()} offsetMs={clockOffsetMs()}>
      <LiveProvider viewerId={id}>
        <Shell
          person={{ id, name, email, role: ROLE_WORDS[role] }}
          unread={unread}
          nav={navFor(viewer)}
          status={<WorkloadSwitch workload={workload} onSwitch={onSwitch} />}
          banner={<SurgeBanner workload={workload} />}
        >
          {children}
        </Shell>
      </LiveProvider>
    </ClockProvider>
  )
}

/** The areas that the viewer may go to; each page asks again for itself. */
function navFor(viewer: Viewer): NavItem[] {
  const items: (NavItem | false)[] = [
    { href: '/queue', label: 'Queue', icon: 'queue' },
    can(viewer, 'queue.take') && { href: '/next', label: 'Next', icon: 'next' },
    canSeeDesk(viewer) && { href: '/pre-sales', label: 'Pre-sales', icon: 'people' },
    { href: '/inbox', label: 'Inbox', icon: 'inbox' },
    { href: '/search', label: 'Search', icon: 'search' },
    canSome(viewer, 'ticket.open') && { href: '/tickets/new', label: 'New ticket', icon: 'new' },
    can(viewer, 'ticket.open') && {
      href: '/tickets/new/internal',
      label: 'Internal work',
      icon: 'internal',
    },
    canSome(viewer, 'account.see') && { href: '/accounts', label: 'Accounts', icon: 'accounts' },
    canSome(viewer, 'exception.see') && {
      href: '/exceptions',
      label: 'Exceptions',
      icon: 'next',
    },
    canSome(viewer, 'schedule.see') && { href: '/schedule', label: 'Schedule', icon: 'next' },
    canSome(viewer, 'channel.see') && { href: '/channels', label: 'Channels', icon: 'macros' },
    can(viewer, 'macro.use') && { href: '/settings/macros', label: 'Macros', icon: 'macros' },
    can(viewer, 'admin.manage') && { href: '/settings/people', label: 'People', icon: 'people' },
  ]
  return items.filter((item) => item !== false)
}
