'use client'
import type { Row } from '@tanstack/react-table'
import { FlexRender } from '@tanstack/react-table'
import { type CSSProperties, type FocusEvent, type KeyboardEvent, memo, useMemo } from 'react'
import { cn } from '@/lib/cn'
import type { QueueItem } from '@/lib/queue/view'
import type { FEATURES } from './columns'
import { useQueueDesk } from './queue-desk'
import styles from './queue-row.module.css'
import { type RowState, RowStateProvider } from './row-context'

export interface QueueRowProps extends RowState {
  row: Row<typeof FEATURES, QueueItem>
  /** Place in the list on the screen, from 0. */
  index: number
}

/** One ticket of the order. While a pointer or the keyboard's focus is in it, it stays where it is. */
export const QueueRow = memo(function QueueRow(props: QueueRowProps) {
  const { row, index, active, selected, moved } = props
  const item = row.original
  const desk = useQueueDesk()
  const state = useMemo(() => ({ active, selected, moved }), [active, selected, moved])
  const onFocus = () => {
    desk.hold('focus', item.number)
    desk.activate(item.number)
  }
  const onBlur = (event: FocusEvent<HTMLTableRowElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) desk.hold('focus', null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter') desk.open(item.number)
    if (event.key === 'Escape') event.currentTarget.blur()
    if (event.key !== ' ') return
    event.preventDefault()
    desk.select(item, event.shiftKey)
  }
  return (
    <RowStateProvider value={state}>
      <tr
        data-number={item.number}
        aria-rowindex={index + 2}
        aria-selected={selected}
        tabIndex={active ? 0 : -1}
        onPointerEnter={() => desk.hold('pointer', item.number)}
        onPointerLeave={() => desk.hold('pointer', null)}
        onFocus={onFocus}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
        style={{ '--index': index } as CSSProperties}
        className={cn(
          styles.row,
          'scroll-mt-22 border-border border-b bg-card hover:bg-muted/60 focus-visible:z-10 focus-visible:-outline-offset-2',
          selected && 'bg-selected hover:bg-selected',
          moved === null && 'opacity-80',
        )}
      >
        {row.getAllCells().map((cell) => (
          <td key={cell.id} className={cn('min-w-0', styles[cell.column.id])}>
            <FlexRender cell={cell} />
          </td>
        ))}
      </tr>
    </RowStateProvider>
  )
})
