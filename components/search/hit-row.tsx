import Link from 'next/link'
import { PriorityBadge } from '@/components/queue/priority-badge'
import { StatusBadge } from '@/components/queue/status-badge'
import { When } from '@/components/tickets/when'
import { SEGMENT_WORDS } from '@/components/tickets/words'
import { Badge } from '@/components/ui/badge'
import type { SearchHit } from '@/lib/search/view'
import { MarkedText } from './marked-text'

/** A ticket that was found: its subject, where it stands, and what was said around the hit. */
export function HitRow({ hit }: { hit: SearchHit }) {
  const { number, marked, excerpt } = hit
  return (
    <li className="flex flex-col gap-1 border-border border-b px-3 py-2.5 last:border-b-0 focus-within:bg-selected">
      <div className="flex items-start justify-between gap-3">
        <Link
          href={`/tickets/${number}`}
          prefetch={false}
          data-hit={number}
          className="min-w-0 break-words font-medium hover:underline"
        >
          <MarkedText parts={marked} />
        </Link>
        <span className="flex shrink-0 gap-1">
          <PriorityBadge priority={hit.priority} provisional={hit.provisional} deviation={null} />
          <StatusBadge status={hit.status} />
        </span>
      </div>
      {excerpt && (
        <p className="line-clamp-2 break-words text-sm">
          {excerpt.note && (
            <Badge tone="amber" className="mr-1.5">
              Internal note
            </Badge>
          )}
          <MarkedText parts={excerpt.parts} />
        </p>
      )}
      <p className="break-words text-muted-foreground text-xs">
        <span className="nums">#{number}</span> · {hit.accountName} · {SEGMENT_WORDS[hit.segment]}
        {hit.requester && ` · ${hit.requester}`} ·{' '}
        {hit.assigneeName ?? hit.assignee ?? 'nobody has it'} · came <When at={hit.receivedAt} />
      </p>
    </li>
  )
}
