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
    { ...moves, keys: 'j', label: 'Next row', run: () => move(1) },
    { ...moves, keys: 'ArrowDown', label: 'Next row', run: () => move(1) },
    { ...moves, keys: 'k', label: 'Row before', run: () => move(-1) },
    { ...moves, keys: 'ArrowUp', label: 'Row before', run: () => move(-1) },
    { ...row, keys: 'o', label: 'Open', run: at() },
    { ...row, keys: 'Enter', label: 'Open', run: at() },
    { ...row, keys: 'x', label: 'Select', run: onRow((item) => desk.select(item)) },
    {
      ...row,
      keys: 'X',
      label: 'Select up to here',
      run: onRow((item) => desk.select(item, true)),
    },
    ...(rights.take ? [{ ...row, keys: 't', label: 'Take', run: onRow(desk.take) }] : []),
    ...(rights.reply ? [{ ...row, keys: 'r', label: 'Reply', run: at('reply') }] : []),
    ...(rights.note ? [{ ...row, keys: 'c', label: 'Note', run: at('note') }] : []),
    ...(rights.assign ? [{ ...row, keys: 'a', label: 'Assign', run: at('assign') }] : []),
    ...(rights.setStatus ? [{ ...row, keys: 's', label: 'Status', run: at('status') }] : []),
    ...(rights.triage ? [{ ...row, keys: 'p', label: 'Triage', run: at('triage') }] : []),
  ])
}
