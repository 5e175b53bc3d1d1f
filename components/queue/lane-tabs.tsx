'use client'
import type { ReactNode } from 'react'
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs'
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
  /** Stands at the end of the line of tabs. */
  tools: ReactNode
  children: ReactNode
}

/** The one order, and beside it what is not ours to act on. */
export function LaneTabs({ lane, total, onLane, tools, children }: LaneTabsProps) {
  return (
    <Tabs value={lane} onValueChange={(value) => onLane(value as LaneName)}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 border-border border-b">
        <TabsList aria-label="Lanes" className="border-0">
          {LANES.map((each) => (
            <TabsTrigger key={each} value={each}>
              {LANE_WORDS[each]}
              {each === lane && (
                <span className="nums ml-1.5 font-normal text-muted-foreground text-xs">
                  {total.toLocaleString('en')}
                </span>
              )}
            </TabsTrigger>
          ))}
        </TabsList>
        <div className="flex flex-wrap items-center gap-2 py-1.5">{tools}</div>
      </div>
      {LANES.map((each) => (
        <TabsContent key={each} value={each} forceMount hidden={each !== lane} tabIndex={-1}>
          {each === lane && children}
        </TabsContent>
      ))}
    </Tabs>
  )
}
