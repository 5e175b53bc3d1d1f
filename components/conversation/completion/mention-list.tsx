'use client'
import { fetchJson } from '@/components/queue/feed/fetch-json'
import { useTicketDesk } from '@/components/tickets/desk-context'
import type { Mentionable } from '@/lib/mentions/view'
import { done, type Outcome } from '@/lib/outcome'
import { CompletionList, type Option } from './completion-list'
import { insertText } from './insert-text'
import type { WatchedField } from './use-trigger'

type Person = Option & { handle: string }

/** Colleagues who may see this ticket. */
export function MentionList({ onLeave, ...open }: WatchedField & { onLeave: () => void }) {
  const { ticket } = useTicketDesk()
  const { field, trigger } = open
  const load = async (query: string): Promise<Outcome<Person[]>> => {
    const path = `/api/v1/tickets/${ticket.number}/mentionable?search=${encodeURIComponent(query)}`
    const found = await fetchJson<{ items: Mentionable[] }>(path)
    return found.ok ? done(found.value.items.map(toOption)) : found
  }
  const pick = ({ handle }: Person) => {
    insertText(field, `${handle} `, [trigger.from, trigger.to])
    onLeave()
  }
  return <CompletionList {...open} label="Colleagues" load={load} onPick={pick} onLeave={onLeave} />
}

function toOption({ name, email, handle }: Mentionable): Person {
  return { id: email, label: name, detail: email, handle }
}
