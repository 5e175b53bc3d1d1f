'use client'
import { MoveRight } from 'lucide-react'
import Link from 'next/link'
import { SEGMENT_WORDS } from '@/components/tickets/words'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { Checkbox } from '@/components/ui/checkbox'
import type { QueueItem } from '@/lib/queue/view'
import { useQueueDesk } from './queue-desk'
import { useRowState } from './row-context'
import { RowMenu } from './row-menu'

interface CellProps {
  item: QueueItem
}

export function SelectCell({ item }: CellProps) {
  const { select } = useQueueDesk()
  const { active, selected } = useRowState()
  return (
    <Checkbox
      checked={selected}
      tabIndex={active ? 0 : -1}
      aria-label={`Select ticket ${item.number}`}
      onClick={(event) => select(item, event.shiftKey)}
    />
  )
}

/** The place in the order; for a held row that moved meanwhile, where it stands now. */
export function PositionCell({ item }: CellProps) {
  const { moved } = useRowState()
  if (moved === undefined) {
    return <span className="nums font-medium text-muted-foreground">{item.position ?? '–'}</span>
  }
  const words = moved === null ? 'has left this list' : `now stands at ${moved}`
  return (
    <Badge tone="amber" title={`The order moved: this ticket ${words}`} className="nums">
      <MoveRight aria-hidden />
      <span className="sr-only">{words}</span>
      <span aria-hidden>{moved ?? 'out'}</span>
    </Badge>
  )
}

export function SubjectCell({ item }: CellProps) {
  const { active } = useRowState()
  const { lane } = useQueueDesk()
  return (
    <div className="min-w-0">
      <Link
        href={`/tickets/${item.number}`}
        prefetch={false}
        tabIndex={active ? 0 : -1}
        title={item.subject}
        className="block truncate font-medium hover:underline"
      >
        {item.subject}
      </Link>
      <p className="truncate text-muted-foreground text-xs">
        <span className="nums">#{item.number}</span> · {item.accountName}
        {lane === 'with-ce' ? (
          <CeOwner name={item.ceOwnerName} />
        ) : (
          <span className="min-[45rem]:hidden"> · {SEGMENT_WORDS[item.segment]}</span>
        )}
      </p>
    </div>
  )
}

/** Whose prospect it is; one without anybody is for leads to find. */
function CeOwner({ name }: { name: string | null }) {
  return <> · {name ? `with ${name}` : <Badge tone="amber">prospect without CE</Badge>}</>
}

export function AssigneeCell({ item }: CellProps) {
  const name = item.assigneeName ?? item.assignee
  if (!name) {
    return (
      <span className="text-muted-foreground text-xs">
        <span className="max-[75rem]:sr-only">Nobody</span>
      </span>
    )
  }
  return (
    <span title={name} className="flex min-w-0 items-center gap-1.5">
      <Avatar name={name} />
      <span className="truncate text-xs max-[75rem]:sr-only">{name}</span>
    </span>
  )
}

export function MenuCell({ item }: CellProps) {
  const { active } = useRowState()
  return <RowMenu item={item} tabIndex={active ? 0 : -1} />
}

/** In the order the reason is against the next ticket; beside it, for standing apart. */
export function ReasonHead() {
  return useQueueDesk().lane === 'ranked' ? 'Before the next, because' : 'Not ranked, because'
}
