import type { ReactNode } from 'react'
import { ClockProvider } from '@/components/shell/clock-provider'
import { LiveProvider } from '@/components/shell/live/live-provider'
import { Shell } from '@/components/shell/shell'
import { WorkloadBanner } from '@/components/workload/workload-banner'
import { WorkloadSwitch } from '@/components/workload/workload-switch'
import { can } from '@/lib/auth/permissions'
import { ROLE_WORDS } from '@/lib/auth/role-words'
import { findViewer } from '@/lib/auth/session'
import { clockOffsetMs, now } from '@/lib/clock'
import { countUnread } from '@/lib/notifications/queries'
import { getBanner } from '@/lib/workload/queries'
import { navFor } from './nav-for'
import { switchWorkloadAction } from './workload/actions'

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const viewer = await findViewer()
  // Each page asks for itself and knows the way back; redirecting here too would lose it.
  if (!viewer) return children
  const [workload, unread] = await Promise.all([getBanner(viewer), countUnread(viewer)])
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
          banner={<WorkloadBanner workload={workload} mayTell={can(viewer, 'notice.send')} />}
        >
          {children}
        </Shell>
      </LiveProvider>
    </ClockProvider>
  )
}
