'use client'
import { MessageSquareText, Plus } from 'lucide-react'
import Form from 'next/form'
import Link from 'next/link'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Input } from '@/components/ui/input'
import type { MacroPage, MacroView } from '@/lib/macros/view'
import type { MacroActions } from './macro-actions'
import { MacroDialog } from './macro-dialog'

export interface MacrosPanelProps {
  page: MacroPage
  search: string
  actions: MacroActions
}

/** The canned replies that one may use: everybody's, and one's own. */
export function MacrosPanel({ page, search, actions }: MacrosPanelProps) {
  const [edited, setEdited] = useState<MacroView | 'new' | null>(null)
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-4 p-3 sm:p-5">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <h1 className="font-semibold text-xl">Macros</h1>
          <p className="text-muted-foreground text-sm">
            In a reply: the Macros button, or / at the start of a line.
          </p>
        </div>
        <Button variant="primary" onClick={() => setEdited('new')}>
          <Plus aria-hidden /> New macro
        </Button>
      </header>
      <Form action="/settings/macros" role="search">
        <Input
          type="search"
          name="search"
          aria-label="Find a macro by name"
          placeholder="Find by name"
          defaultValue={search}
          className="max-w-72"
        />
      </Form>
      <Macros items={page.items} search={search} onEdit={setEdited} />
      {page.next && (
        <Link
          href={nextPage(page.next, search)}
          className="self-end text-link text-sm hover:underline"
        >
          More
        </Link>
      )}
      {edited && (
        <MacroDialog
          macro={edited === 'new' ? null : edited}
          actions={actions}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  )
}

function nextPage(after: string, search: string): string {
  return `/settings/macros?${new URLSearchParams({ ...(search && { search }), after })}`
}

interface MacrosProps {
  items: MacroView[]
  search: string
  onEdit: (macro: MacroView) => void
}

function Macros({ items, search, onEdit }: MacrosProps) {
  if (items.length === 0) {
    return (
      <EmptyState
        icon={MessageSquareText}
        title={search ? 'No macro has that name' : 'No macros yet'}
        text={search ? undefined : 'Write once what you answer often.'}
      />
    )
  }
  return (
    <ul aria-label="Macros" className="overflow-hidden rounded-lg border border-border bg-card">
      {items.map((macro) => (
        <li
          key={macro.id}
          className="flex items-start gap-3 border-border border-b px-3 py-2 last:border-b-0"
        >
          <div className="min-w-0 flex-1">
            <p className="flex items-center gap-2">
              <span className="truncate font-medium">{macro.name}</span>
              <Badge tone={macro.shared ? 'blue' : 'neutral'}>
                {macro.shared ? 'shared' : 'mine'}
              </Badge>
            </p>
            <p className="truncate text-muted-foreground text-sm">{macro.body}</p>
          </div>
          <span className="nums shrink-0 pt-1 text-muted-foreground text-xs">
            used {macro.usedCount} ×
          </span>
          <Button size="sm" onClick={() => onEdit(macro)} aria-label={`Edit ${macro.name}`}>
            Edit
          </Button>
        </li>
      ))}
    </ul>
  )
}
