'use client'
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
  const offer = (may: boolean, keys: string, [label, run]: [string, () => void]): Shortcut[] =>
    may ? [{ keys, label, group: 'Ticket', run }] : []
  const shortcuts = [
    ...offer(open && rights.reply, 'r', ['Reply', deeds.reply]),
    ...offer(open && rights.note, 'c', ['Internal note', deeds.note]),
    ...offer(open && rights.assign, 't', ['Take', deeds.take]),
    ...offer(open && rights.assign, 'a', ['Assign', deeds.assign]),
    ...offer(open && rights.assign, 'h', ['Hand over', deeds.handOver]),
    ...offer(open && rights.setStatus, 's', ['Status', deeds.status]),
    ...offer(open && rights.triage, 'p', ['Triage', deeds.triage]),
    ...offer(true, 'u', ['Back to the queue', deeds.leave]),
    ...offer(true, 'Escape', ['Back to the queue', deeds.leave]),
  ]
  useShortcuts(shortcuts)
  useAddressDeed(shortcuts)
}
