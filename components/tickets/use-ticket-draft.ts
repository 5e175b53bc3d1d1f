'use client'
import { type Draft, useDraft } from '@/lib/drafts/use-draft'
import { useDirtyMark, useTicketDesk } from './desk-context'

/** A form of this ticket whose words survive, and which pins the screen's version while it has any. */
export function useTicketDraft<T extends object>(form: string, initial: T): Draft<T> {
  const { reader, ticket } = useTicketDesk()
  const draft = useDraft({ person: reader.id, ticket: ticket.number, form }, initial)
  useDirtyMark(form, draft.dirty)
  return draft
}
