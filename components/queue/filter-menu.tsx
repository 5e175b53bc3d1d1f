'use client'
import { ListFilter, X } from 'lucide-react'
import { SEGMENT_WORDS, STATUS_WORDS } from '@/components/tickets/words'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { PRIORITIES, SEGMENTS } from '@/lib/priority/types'
import type { LaneName } from '@/lib/queue/view'
import { FilterChoices } from './filter-choices'
import { countFilters, type QueueParams } from './search-params'

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

export const NO_FILTER = { segment: null, priority: null, status: null, assignee: null } as const

export interface FilterMenuProps {
  params: QueueParams
  /** Changes some of them; null takes one away. */
  onChange: (change: { [K in keyof QueueParams]?: QueueParams[K] | null }) => void
}

/** Narrows the list; all of it lives in the address, so it can be kept and shared. */
export function FilterMenu({ params, onChange }: FilterMenuProps) {
  const count = countFilters(params)
  return (
    <div className="flex items-center">
      <Popover>
        <PopoverTrigger asChild>
          <Button size="sm" variant={count > 0 ? 'secondary' : 'ghost'}>
            <ListFilter aria-hidden />
            Filter
            {count > 0 && <Badge tone="blue">{count}</Badge>}
          </Button>
        </PopoverTrigger>
        <PopoverContent align="end" aria-label="Filter" className="flex w-80 flex-col gap-4">
          <div className="flex flex-col gap-1.5">
            <p className="font-medium text-muted-foreground text-xs">Assignee</p>
            <SegmentedControl
              label="Assignee"
              value={params.assignee || 'all'}
              options={ASSIGNEES}
              onValueChange={(value) => onChange({ assignee: value === 'all' ? null : value })}
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
      {count > 0 && (
        <IconButton label="Clear the filter" onClick={() => onChange(NO_FILTER)}>
          <X aria-hidden />
        </IconButton>
      )}
    </div>
  )
}
