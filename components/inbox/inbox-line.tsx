'use client'
import { Check } from 'lucide-react'
import Link from 'next/link'
import { useHydrated, When } from '@/components/tickets/when'
import { IconButton } from '@/components/ui/icon-button'
import { cn } from '@/lib/cn'
import { addressOf, type InboxItem, KIND_WORDS } from '@/lib/notifications/view'
import { localDueWords } from '@/lib/time-words/clock-words'
import { type ClockInstant, warningWords } from '@/lib/warnings/view'

export interface InboxLineProps {
  item: InboxItem
  /** Marks it as read; it is opened, too, when `open`. */
  onRead: (item: InboxItem) => void
  onOpen?: () => void
}

/** One notification: why, of which ticket, what happened. Opening it reads it. */
export function InboxLine({ item, onRead, onOpen }: InboxLineProps) {
  const unread = item.readAt === null
  const why = KIND_WORDS[item.kind]
  const open = () => {
    if (unread) onRead(item)
    onOpen?.()
  }
  return (
    <li className="flex items-start gap-1 border-border border-b last:border-b-0">
      <Link
        href={addressOf(item)}
        data-line={item.id}
        onClick={open}
        className="flex min-w-0 flex-1 flex-col gap-0.5 px-3 py-2 hover:bg-muted"
      >
        <span className="flex items-baseline gap-2">
          <span className={cn('text-sm', unread ? 'font-semibold' : 'text-muted-foreground')}>
            {why}
            {unread && <span className="sr-only"> (unread)</span>}
          </span>
          <When at={item.at} className="ml-auto shrink-0 text-muted-foreground text-xs" />
        </span>
        <span className="truncate text-sm">
          {item.number !== null && <span className="text-muted-foreground">#{item.number}</span>}{' '}
          {item.subject}
        </span>
        {item.clock ? (
          <OwedBy kind={item.kind} clock={item.clock} />
        ) : (
          item.text !== why && (
            <span className="truncate text-muted-foreground text-xs">{item.text}</span>
          )
        )}
      </Link>
      {unread && (
        <IconButton
          label={`Mark read: ${why}, ${item.number === null ? item.subject : `#${item.number}`}`}
          className="mt-2 mr-1"
          onClick={() => onRead(item)}
        >
          <Check aria-hidden />
        </IconButton>
      )}
    </li>
  )
}

/** What is owed by when, in the reader's own time zone. */
function OwedBy({ kind, clock }: Pick<InboxItem, 'kind'> & { clock: ClockInstant }) {
  const zone = useHydrated() ? {} : { timeZone: 'UTC', locale: 'en-GB' }
  const words = warningWords(kind, clock.clock, localDueWords(clock.dueAt, zone))
  return <span className="text-muted-foreground text-xs first-letter:uppercase">{words}</span>
}
