'use client'
import { createColumnHelper, tableFeatures } from '@tanstack/react-table'
import { SEGMENT_WORDS } from '@/components/tickets/words'
import type { QueueItem } from '@/lib/queue/view'
import { AssigneeCell, MenuCell, PositionCell, ReasonHead, SelectCell, SubjectCell } from './cells'
import { ClockBadge } from './clock-badge'
import { PriorityBadge } from './priority-badge'
import { StatusBadge } from './status-badge'

/** The order is the server's alone: the table neither sorts nor filters nor pages. */
export const FEATURES = tableFeatures({})

const column = createColumnHelper<typeof FEATURES, QueueItem>()

const hidden = (words: string) => () => <span className="sr-only">{words}</span>

/** What a row of the queue shows; the ids are also the areas of queue-row.module.css. */
export const COLUMNS = column.columns([
  column.display({
    id: 'select',
    header: hidden('Selected'),
    cell: ({ row }) => <SelectCell item={row.original} />,
  }),
  column.accessor('position', {
    id: 'position',
    header: () => (
      <abbr title="Place in the order" className="no-underline">
        #
      </abbr>
    ),
    cell: ({ row }) => <PositionCell item={row.original} />,
  }),
  column.accessor('priority', {
    id: 'priority',
    header: 'Priority',
    cell: ({ row }) => <PriorityBadge {...row.original} />,
  }),
  column.accessor('subject', {
    id: 'subject',
    header: 'Ticket',
    cell: ({ row }) => <SubjectCell item={row.original} />,
  }),
  column.accessor('segment', {
    id: 'segment',
    header: 'Segment',
    cell: ({ getValue }) => (
      <span className="whitespace-nowrap text-muted-foreground text-xs">
        {SEGMENT_WORDS[getValue()]}
      </span>
    ),
  }),
  column.accessor('status', {
    id: 'status',
    header: 'Status',
    cell: ({ getValue }) => <StatusBadge status={getValue()} />,
  }),
  column.accessor('respondBy', {
    id: 'clock',
    header: 'Clock',
    cell: ({ getValue }) => <ClockBadge due={getValue()} />,
  }),
  column.accessor('assignee', {
    id: 'assignee',
    header: () => (
      <>
        <span className="hidden min-[75rem]:inline">Assignee</span>
        <span className="sr-only min-[75rem]:hidden">Assignee</span>
      </>
    ),
    cell: ({ row }) => <AssigneeCell item={row.original} />,
  }),
  column.accessor((item) => item.decisive ?? item.notRankedBecause, {
    id: 'reason',
    header: () => <ReasonHead />,
    cell: ({ getValue }) => {
      const reason = getValue()
      return (
        reason && (
          <span
            title={`${reason.text} (${reason.rule})`}
            className="line-clamp-1 text-muted-foreground text-xs min-[75rem]:line-clamp-2"
          >
            {reason.text} <span className="whitespace-nowrap">({reason.rule})</span>
          </span>
        )
      )
    },
  }),
  column.display({
    id: 'menu',
    header: hidden('More'),
    cell: ({ row }) => <MenuCell item={row.original} />,
  }),
])
