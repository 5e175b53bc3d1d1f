'use client'
import type { Deed } from '@/lib/keyboard/deeds'
import type { Shortcut } from '@/lib/keyboard/shortcut'
import { useShortcuts } from '@/lib/keyboard/use-shortcuts'
import { useTicketDesk } from './desk-context'
import { useAddressDeed } from './use-address-deed'

export interface TicketDeeds {
  reply: () => void
  note: () => void
  take: () => void
  assign: () => void
  handOver: () => void
  status: () => void
  triage: () => void
  leave: () => void
}

/**
 * The single keys of the ticket screen, and the same deeds asked for by the address; who may not do a
 * thing is not offered it either.
 */
export function useTicketShortcuts(deeds: TicketDeeds): void {
  const { rights, ticket } = useTicketDesk()
  const open = ticket.status !== 'CLOSED'
  const offer = (may: boolean, deed: Deed, [label, run]: [string, () => void]): Shortcut[] =>
    may ? [{ deed, label, group: 'Ticket', run }] : []
  const shortcuts = [
    ...offer(open && rights.reply, 'reply', ['Reply', deeds.reply]),
    ...offer(open && rights.note, 'note', ['Internal note', deeds.note]),
    ...offer(open && rights.assign, 'take', ['Take', deeds.take]),
    ...offer(open && rights.assign, 'assign', ['Assign', deeds.assign]),
    ...offer(open && rights.assign, 'hand-over', ['Hand over', deeds.handOver]),
    ...offer(open && rights.setStatus, 'status', ['Status', deeds.status]),
    ...offer(open && rights.triage, 'triage', ['Triage', deeds.triage]),
    {
      deed: 'back' as const,
      also: ['Escape'],
      label: 'Back to the queue',
      group: 'Ticket',
      run: deeds.leave,
    },
  ]
  useShortcuts(shortcuts)
  useAddressDeed(shortcuts)
}
