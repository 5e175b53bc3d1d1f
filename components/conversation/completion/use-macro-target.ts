'use client'
import { type RefObject, useEffect, useEffectEvent } from 'react'
import { useTicketDesk } from '@/components/tickets/desk-context'
import { insertMacro } from './insert-macro'
import { offerMacroTarget } from './macro-target'
import { findField } from './use-trigger'

/** Lets the command palette put macros into the editor of the form that `anchor` stands in, where its caret is. */
export function useMacroTarget(
  anchor: RefObject<HTMLElement | null>,
  onSay: (words: string | null) => void,
): void {
  const { ticket } = useTicketDesk()
  const insert = useEffectEvent(async (id: string) => {
    const field = findField(anchor.current)
    if (!field) return
    const { selectionStart: from, selectionEnd: to } = field
    onSay(await insertMacro(id, { field, from, to, number: ticket.number }))
  })
  useEffect(() => offerMacroTarget((id) => void insert(id)), [])
}
