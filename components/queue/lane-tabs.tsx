'use client'
import Link from 'next/link'
import type { MouseEvent, ReactNode } from 'react'
import { LANES, type LaneName } from '@/lib/queue/view'

export const LANE_WORDS = {
  ranked: 'The order',
  waiting: 'Waiting',
  'with-ce': 'With CE',
} as const satisfies Record<LaneName, string>

export interface LaneTabsProps {
  lane: LaneName
  /** Tickets of the lane in sight. */
  total: number
  onLane: (lane: LaneName) => void
  /** Stands at the end of the line. */
  tools: ReactNode
}

/** The one order, and beside it what is not ours to act on. Each is an address of its own. */
export function LaneTabs({ lane, total, onLane, tools }: LaneTabsProps) {
  const go = (event: MouseEvent, to: LaneName) => {
    // With a modifier it opens in a tab of its own, as links do.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onLane(to)
  }
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-4 border-border border-b">
      <nav aria-label="Lanes" className="flex gap-1">
        {LANES.map((each) => (
          <Link
            key={each}
            href={each === 'ranked' ? '/queue' : `/queue?lane=${each}`}
            prefetch={false}
            aria-current={each === lane ? 'page' : undefined}
            onClick={(event) => go(event, each)}
            className="-mb-px whitespace-nowrap border-transparent border-b-2 px-2.5 py-2 font-medium text-muted-foreground hover:text-foreground focus-visible:-outline-offset-2 aria-[current=page]:border-primary aria-[current=page]:text-foreground"
          >
            {LANE_WORDS[each]}
            {each === lane && (
              <span className="nums ml-1.5 font-normal text-muted-foreground text-xs">
                {total.toLocaleString('en')}
              </span>
            )}
          </Link>
        ))}
      </nav>
      <div className="flex flex-wrap items-center gap-2 py-1.5">{tools}</div>
    </div>
  )
}
