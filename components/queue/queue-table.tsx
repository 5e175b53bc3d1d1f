'use client'
import { FlexRender, useTable } from '@tanstack/react-table'
import { type CSSProperties, type RefObject, useMemo } from 'react'
import { cn } from '@/lib/cn'
import type { QueueItem } from '@/lib/queue/view'
import { COLUMNS, FEATURES } from './columns'
import type { FeedSnapshot, QueueFeed } from './feed/queue-feed'
import type { Selection } from './queue-desk'
import { QueueRow } from './queue-row'
import styles from './queue-row.module.css'
import { useRowWindow } from './use-row-window'

export interface QueueTableProps {
  feed: QueueFeed
  snapshot: FeedSnapshot
  active: number | null
  selected: Selection
  tableRef: RefObject<HTMLTableElement | null>
  label: string
}

const rowId = (item: QueueItem) => String(item.number)

/** The order: of thousands of rows, those in sight. Style sheets place them, so moves animate by themselves. */
export function QueueTable(props: QueueTableProps) {
  const { feed, snapshot, active, selected, tableRef, label } = props
  const { items, moved } = snapshot
  const indexes = useRowWindow({ feed, items, active, tableRef })
  const data = useMemo(() => indexes.flatMap((index) => items[index] ?? []), [indexes, items])
  const table = useTable({ features: FEATURES, columns: COLUMNS, data, getRowId: rowId })
  const reached = active !== null && items.some((item) => item.number === active)
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows take focus and can be selected
      role="grid"
      ref={tableRef}
      aria-label={label}
      aria-multiselectable
      aria-rowcount={snapshot.ended ? items.length + 1 : -1}
      className={styles.table}
    >
      <TableHead table={table} />
      <tbody className={styles.body} style={{ '--count': items.length } as CSSProperties}>
        {table.getRowModel().rows.map((row, place) => {
          const index = indexes[place] ?? place
          const { number } = row.original
          return (
            <QueueRow
              key={number}
              row={row}
              index={index}
              active={reached ? number === active : index === 0}
              selected={selected.has(number)}
              moved={moved.get(number)}
            />
          )
        })}
      </tbody>
    </table>
  )
}

type QueueTableInstance = ReturnType<typeof useTable<typeof FEATURES, QueueItem>>

function TableHead({ table }: { table: QueueTableInstance }) {
  return (
    <thead className="sticky top-12 z-20 block border-border border-b bg-background">
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id} aria-rowindex={1} className={cn(styles.head, 'h-8')}>
          {group.headers.map((header) => (
            <th
              key={header.id}
              scope="col"
              className={cn(
                'truncate text-left font-medium text-muted-foreground text-xs',
                styles[header.column.id],
              )}
            >
              <FlexRender header={header} />
            </th>
          ))}
        </tr>
      ))}
    </thead>
  )
}
