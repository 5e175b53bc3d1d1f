'use client'
import { useShortcuts } from '@/lib/keyboard/use-shortcuts'
import type { QueueItem } from '@/lib/queue/view'
import type { QueueDesk, TicketPlace } from './queue-desk'

export interface QueueKeys {
  desk: QueueDesk
  /** The row in focus. */
  active: QueueItem | undefined
  move: (step: number) => void
}

/** The keys of the queue; they act on the row in focus, and only the keys of one's rights exist. */
export function useQueueKeys({ desk, active, move }: QueueKeys): void {
  const { rights } = desk
  const onRow = (run: (item: QueueItem) => void) => () => active && run(active)
  const at = (place?: TicketPlace) => onRow((item) => desk.open(item.number, place))
  const moves = { group: 'Move', repeats: true }
  const row = { group: 'Row in focus' }
  useShortcuts([
    { ...moves, deed: 'next', also: ['ArrowDown'], label: 'Next row', run: () => move(1) },
    { ...moves, deed: 'previous', also: ['ArrowUp'], label: 'Row before', run: () => move(-1) },
    { ...row, deed: 'open', also: ['Enter'], label: 'Open', run: at() },
    { ...row, deed: 'select', label: 'Select', run: onRow((item) => desk.select(item)) },
    {
      ...row,
      deed: 'select-to',
      label: 'Select up to here',
      run: onRow((item) => desk.select(item, true)),
    },
    ...(rights.take
      ? [{ ...row, deed: 'take' as const, label: 'Take', run: onRow(desk.take) }]
      : []),
    ...(rights.reply ? [{ ...row, deed: 'reply' as const, label: 'Reply', run: at('reply') }] : []),
    ...(rights.note ? [{ ...row, deed: 'note' as const, label: 'Note', run: at('note') }] : []),
    ...(rights.assign
      ? [{ ...row, deed: 'assign' as const, label: 'Assign', run: at('assign') }]
      : []),
    ...(rights.setStatus
      ? [{ ...row, deed: 'status' as const, label: 'Status', run: at('status') }]
      : []),
    ...(rights.triage
      ? [{ ...row, deed: 'triage' as const, label: 'Triage', run: at('triage') }]
      : []),
  ])
}
