import 'server-only'
import type { ChannelRights } from '@/components/channels/channel-actions'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'

/** What a viewer may do with channels and visits; the server asks again at every write. */
export function channelRights(viewer: Viewer): ChannelRights {
  const visit = can(viewer, 'channel.visit')
  return { visit, endAny: can(viewer, 'visit.end'), reader: viewer.email }
}
