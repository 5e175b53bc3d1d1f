'use client'
import {
  Hand,
  ListChecks,
  type LucideIcon,
  MessageSquare,
  Scale,
  SkipForward,
  SquareArrowOutUpRight,
  StickyNote,
  UserPlus,
} from 'lucide-react'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { Kbd } from '@/components/ui/kbd'
import type { Deed } from '@/lib/keyboard/deeds'
import { keysOf } from '@/lib/keyboard/key-map'
import { useKeyMap } from '@/lib/keyboard/use-shortcuts'
import type { QueueItem } from '@/lib/queue/view'
import { type QueueDesk, useQueueDesk } from './queue-desk'
import { RowMenuButton } from './row-menu-button'

interface Entry {
  label: string
  icon: LucideIcon
  deed?: Deed
  run: () => void
}

/** What the viewer may do with a row; what they may not is left out. */
function entriesFor(item: QueueItem, desk: QueueDesk): Entry[] {
  const { rights } = desk
  const at = item.number
  const entries: (Entry | false)[] = [
    { label: 'Open', icon: SquareArrowOutUpRight, deed: 'open', run: () => desk.open(at) },
    rights.take &&
      item.assignee !== desk.reader.email && {
        label: 'Take',
        icon: Hand,
        deed: 'take',
        run: () => desk.take(item),
      },
    rights.triage && {
      label: 'Triage',
      icon: ListChecks,
      deed: 'triage',
      run: () => desk.open(at, 'triage'),
    },
    rights.reply && {
      label: 'Reply',
      icon: MessageSquare,
      deed: 'reply',
      run: () => desk.open(at, 'reply'),
    },
    rights.note && {
      label: 'Note',
      icon: StickyNote,
      deed: 'note',
      run: () => desk.open(at, 'note'),
    },
    rights.assign && {
      label: 'Assign',
      icon: UserPlus,
      deed: 'assign',
      run: () => desk.open(at, 'assign'),
    },
    rights.skip &&
      item.position !== null && {
        label: 'Pass over for an hour',
        icon: SkipForward,
        run: () => desk.skip(item),
      },
    rights.compare &&
      item.decisive !== null && {
        label: 'Why before the next?',
        icon: Scale,
        run: () => desk.compareWithNext(item),
      },
  ]
  return entries.filter((entry) => entry !== false)
}

export interface RowMenuPanelProps {
  item: QueueItem
  tabIndex: number
}

/** The menu itself, open at its first appearance. */
export function RowMenuPanel({ item, tabIndex }: RowMenuPanelProps) {
  const desk = useQueueDesk()
  return (
    <DropdownMenu defaultOpen onOpenChange={(open) => desk.hold('menu', open ? item.number : null)}>
      <DropdownMenuTrigger asChild>
        <RowMenuButton item={item} tabIndex={tabIndex} />
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        {entriesFor(item, desk).map(({ label, icon: Icon, deed, run }) => (
          <DropdownMenuItem key={label} onSelect={run}>
            <Icon aria-hidden />
            <span className="flex-1">{label}</span>
            {deed && <KeyOf deed={deed} />}
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

function KeyOf({ deed }: { deed: Deed }) {
  const keys = keysOf(useKeyMap(), deed)
  return keys && <Kbd>{keys}</Kbd>
}
