'use client'
import { fetchJson } from '@/components/queue/feed/fetch-json'
import { useTicketDesk } from '@/components/tickets/desk-context'
import type { MacroPage, MacroView } from '@/lib/macros/view'
import { done, type Outcome } from '@/lib/outcome'
import { CompletionList, type Option } from './completion-list'
import { insertMacro } from './insert-macro'
import type { WatchedField } from './use-trigger'

const MOST = 50

interface MacroListProps extends WatchedField {
  onLeave: () => void
  /** What to tell the author once it is inserted; null takes the words back. */
  onSay: (words: string | null) => void
}

/** Shared macros and one's own; the chosen one comes filled for this ticket. */
export function MacroList({ onLeave, onSay, ...open }: MacroListProps) {
  const { ticket } = useTicketDesk()
  const pick = async ({ id }: Option) => {
    const { field, trigger } = open
    onLeave()
    onSay(await insertMacro(id, { field, ...trigger, number: ticket.number }))
  }
  return (
    <CompletionList
      {...open}
      label="Macros"
      load={listMacros}
      onPick={(option) => void pick(option)}
      onLeave={onLeave}
    />
  )
}

async function listMacros(query: string): Promise<Outcome<Option[]>> {
  const search = query.trim() === '' ? '' : `&search=${encodeURIComponent(query.trim())}`
  const found = await fetchJson<MacroPage>(`/api/v1/macros?limit=${MOST}${search}`)
  return found.ok ? done(found.value.items.map(toOption)) : found
}

function toOption({ id, name, shared }: MacroView): Option {
  return { id, label: name, detail: shared ? 'shared' : 'mine' }
}
