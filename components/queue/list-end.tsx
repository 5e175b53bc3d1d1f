'use client'
import { CircleCheckBig, Hourglass, ListFilter, type LucideIcon, Users } from 'lucide-react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { LaneName } from '@/lib/queue/view'
import type { FeedSnapshot } from './feed/queue-feed'

const EMPTY = {
  ranked: {
    icon: CircleCheckBig,
    title: 'Nothing waits for us',
    text: 'Every ticket is answered, on hold or solved. New ones appear here by themselves.',
  },
  waiting: {
    icon: Hourglass,
    title: 'Nothing is waiting',
    text: 'Tickets whose next step is the requester’s or another team’s stand here.',
  },
  'with-ce': {
    icon: Users,
    title: 'Nothing is with Customer Engineering',
    text: 'Prospects who wrote without a CE or an exception are listed here (R28, R40).',
  },
} as const satisfies Record<LaneName, { icon: LucideIcon; title: string; text: string }>

export interface ListEndProps {
  snapshot: FeedSnapshot
  lane: LaneName
  filtered: boolean
  onClear: () => void
  onRetry: () => void
}

/** What stands below the rows: that the list goes on, ended, is empty, or cannot be read. */
export function ListEnd({ snapshot, lane, filtered, onClear, onRetry }: ListEndProps) {
  const { items, ended, trouble } = snapshot
  if (trouble) {
    const again = (
      <Button size="sm" onClick={onRetry}>
        Try again
      </Button>
    )
    return (
      <Alert tone="danger" className="mt-3" action={again}>
        The list could not be read on. {trouble}
      </Alert>
    )
  }
  if (items.length === 0 && filtered) {
    return (
      <EmptyState
        icon={ListFilter}
        title="No ticket fits the filter"
        action={<Button onClick={onClear}>Clear the filter</Button>}
      />
    )
  }
  if (items.length === 0) return <EmptyState {...EMPTY[lane]} />
  return (
    <p className="nums py-4 text-center text-muted-foreground text-xs">
      {ended ? endWords(items.length) : 'Reading on…'}
    </p>
  )
}

function endWords(count: number): string {
  return count === 1 ? 'One ticket, no more.' : `The end: ${count.toLocaleString('en')} tickets.`
}
