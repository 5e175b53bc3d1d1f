import { Panel } from '@/components/tickets/panel'
import { Badge } from '@/components/ui/badge'
import type { ChannelView } from '@/lib/channels/view'
import { KIND_WORDS } from './channel-actions'

/** The channels that are shared with an account, and whether Support watches them. */
export function AccountChannels({ channels }: { channels: ChannelView[] }) {
  return (
    <Panel title="Channels">
      {channels.length === 0 ? (
        <p className="text-muted-foreground text-sm">None in the register.</p>
      ) : (
        <ul className="flex flex-col gap-2 text-sm">
          {channels.map(({ id, name, kind, monitored }) => (
            <li key={id} className="flex flex-wrap items-center gap-2">
              <span className="break-all">#{name}</span>
              <Badge tone="outline">{KIND_WORDS[kind]}</Badge>
              {monitored ? <Badge tone="green">Monitored</Badge> : <Badge>Not monitored</Badge>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
