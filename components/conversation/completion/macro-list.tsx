'use client'
import { fetchJson, sendJson } from '@/components/queue/feed/fetch-json'
import { useTicketDesk } from '@/components/tickets/desk-context'
import type { MacroPage, MacroText, MacroView } from '@/lib/macros/view'
import { done, type Outcome } from '@/lib/outcome'
import { CompletionList, type Option } from './completion-list'
import { insertText } from './insert-text'
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
    const filled = await sendJson<MacroText>(`/api/v1/macros/${id}/use`, {
      method: 'POST',
      body: { number: ticket.number },
    })
    if (!filled.ok) return onSay(filled.message)
    insertText(field, filled.value.text, [trigger.from, trigger.to])
    onSay(leftToFill(field, { ...filled.value, from: trigger.from }))
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

/** Selects the first variable without a value, so that the next key fills it in. */
function leftToFill(
  field: HTMLTextAreaElement,
  { text, missing, from }: MacroText & { from: number },
): string | null {
  if (!missing[0]) return null
  const place = `{{${missing[0]}}}`
  const at = from + text.indexOf(place)
  field.setSelectionRange(at, at + place.length)
  return `Left to fill in: ${missing.map((name) => `{{${name}}}`).join(', ')}`
}
