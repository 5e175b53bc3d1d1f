'use client'
import { SEGMENT_WORDS, STATUS_WORDS } from '@/components/tickets/words'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { PRIORITIES, SEGMENTS } from '@/lib/priority/types'
import type { LaneName } from '@/lib/queue/view'
import { FilterButton } from './filter-button'
import { FilterChoices } from './filter-choices'
import type { FilterMenuProps } from './filter-menu'

/** Which statuses a lane can hold. */
const STATUSES = {
  ranked: ['NEW', 'OPEN'],
  waiting: ['PENDING', 'ON_HOLD'],
  'with-ce': ['NEW', 'OPEN'],
} as const satisfies Record<LaneName, readonly (keyof typeof STATUS_WORDS)[]>

const PRIORITY_WORDS = { P0: 'P0', P1: 'P1', P2: 'P2', P3: 'P3' } as const
const ASSIGNEES = [
  { value: 'all', label: 'Everyone' },
  { value: 'me', label: 'Me' },
  { value: 'none', label: 'Nobody' },
] as const

/** What the list is narrowed to, open at its first appearance. */
export function FilterPanel({ params, onChange }: FilterMenuProps) {
  return (
    <Popover defaultOpen>
      <PopoverTrigger asChild>
        <FilterButton params={params} />
      </PopoverTrigger>
      <PopoverContent align="end" aria-label="Filter" className="flex w-80 flex-col gap-4">
        <div className="flex flex-col gap-1.5">
          <p className="font-medium text-muted-foreground text-xs">Assignee</p>
          <SegmentedControl
            label="Assignee"
            value={params.assignee || 'all'}
            options={ASSIGNEES}
            onValueChange={(value) => onChange({ assignee: value === 'all' ? '' : value })}
          />
        </div>
        <FilterChoices
          legend="Priority"
          options={PRIORITIES}
          words={PRIORITY_WORDS}
          chosen={params.priority}
          onChange={(priority) => onChange({ priority })}
        />
        <FilterChoices
          legend="Segment"
          options={SEGMENTS}
          words={SEGMENT_WORDS}
          chosen={params.segment}
          onChange={(segment) => onChange({ segment })}
        />
        <FilterChoices
          legend="Status"
          options={STATUSES[params.lane]}
          words={STATUS_WORDS}
          chosen={params.status}
          onChange={(status) => onChange({ status })}
        />
      </PopoverContent>
    </Popover>
  )
}
