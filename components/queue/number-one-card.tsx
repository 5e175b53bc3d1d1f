'use client'
import Link from 'next/link'
import { useState } from 'react'
import { SEGMENT_WORDS } from '@/components/tickets/words'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { cn } from '@/lib/cn'
import type { QueueItem, ReasonView } from '@/lib/queue/view'
import { ClockBadge } from './clock-badge'
import { nextActionOf } from './next-action'
import { PriorityBadge } from './priority-badge'
import { useQueueDesk } from './queue-desk'
import { StatusBadge } from './status-badge'
import { type NumberOne, useNumberOne } from './use-number-one'

/**
 * The first ticket of the order: what it is, why it is first, and what to do now. On wide screens its
 * height is fixed, so that another number one never moves the rows below under a hand.
 */
export function NumberOneCard({ initial }: { initial: NumberOne | null }) {
  const { shown, moved, handlers } = useNumberOne(initial)
  if (!shown) return null
  const { item, explanation } = shown
  return (
    <section
      aria-labelledby="number-one"
      className="rounded-lg border border-border bg-card shadow-xs"
      {...handlers}
    >
      <div className="grid gap-x-8 gap-y-3 p-4 min-[60rem]:h-50 min-[60rem]:grid-cols-[minmax(0,1fr)_minmax(0,34rem)]">
        <div className="flex min-w-0 flex-col gap-2">
          <p
            id="number-one"
            className="flex h-5 items-center gap-2 font-semibold text-link text-xs"
          >
            {item.position === 1 ? 'Number one' : `First of yours, at position ${item.position}`}
            {moved && <Badge tone="amber">The order moved: {moved}</Badge>}
          </p>
          <div className="min-w-0">
            <h2 className="line-clamp-2 font-semibold text-lg leading-snug min-[60rem]:line-clamp-1">
              <Link href={`/tickets/${item.number}`} className="hover:underline">
                {item.subject}
              </Link>
            </h2>
            <p className="truncate text-muted-foreground">
              <span className="nums">#{item.number}</span> · {item.accountName} ·{' '}
              {SEGMENT_WORDS[item.segment]}
            </p>
          </div>
          <div className="flex flex-wrap items-center gap-2">
            <PriorityBadge {...item} />
            <StatusBadge status={item.status} />
            <ClockBadge due={item.respondBy} />
            <span className="text-muted-foreground text-xs">
              {item.assigneeName ?? item.assignee ?? 'Nobody has it'}
            </span>
          </div>
          <NextAction item={item} />
        </div>
        <Why reasons={explanation} />
      </div>
    </section>
  )
}

/** The reasons of its standing come last and say most: so many have room, on narrow screens fewer. */
const ROOM = 7
const NARROW_ROOM = 3

function Why({ reasons }: { reasons: ReasonView[] }) {
  const [all, setAll] = useState(false)
  const shown = reasons.slice(-ROOM)
  if (shown.length === 0) return null
  const spare = all ? 0 : shown.length - NARROW_ROOM
  return (
    <div className="min-w-0 border-border max-[60rem]:border-t max-[60rem]:pt-3 min-[60rem]:border-l min-[60rem]:pl-6">
      <h3 className="mb-1.5 font-medium text-muted-foreground text-xs">Why it is first</h3>
      <ul className="flex flex-col gap-1 text-xs">
        {shown.map(({ rule, text }, place) => (
          <li
            key={`${rule} ${text}`}
            title={text}
            className={cn('flex gap-2', place < spare && 'max-[60rem]:hidden')}
          >
            <span className="nums w-7 shrink-0 text-muted-foreground">{rule}</span>
            <span className="min-w-0 min-[60rem]:truncate">{text}</span>
          </li>
        ))}
      </ul>
      {spare > 0 && (
        <button
          type="button"
          onClick={() => setAll(true)}
          className="mt-1.5 text-link text-xs underline underline-offset-2 min-[60rem]:hidden"
        >
          All {shown.length} reasons
        </button>
      )}
    </div>
  )
}

/** The one next step, as the large button; taking stands beside it while nobody has the ticket. */
function NextAction({ item }: { item: QueueItem }) {
  const { rights, reader, take } = useQueueDesk()
  const next = nextActionOf(item, rights)
  const takes = rights.take && item.assignee !== reader.email
  return (
    <div className="mt-1 flex flex-wrap items-center gap-2">
      {next.kind === 'take' ? (
        <Button variant="primary" onClick={() => take(item)}>
          {next.label}
        </Button>
      ) : (
        <Button asChild variant="primary">
          <Link href={`/tickets/${item.number}${next.place ? `#${next.place}` : ''}`}>
            {next.label}
          </Link>
        </Button>
      )}
      {takes && next.kind !== 'take' && (
        <Button onClick={() => take(item)}>{item.assignee ? 'Take over' : 'Take'}</Button>
      )}
    </div>
  )
}
