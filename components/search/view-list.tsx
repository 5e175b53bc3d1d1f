'use client'
import { Pencil, Users, X } from 'lucide-react'
import Link from 'next/link'
import { lazy, Suspense, useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { toast } from '@/components/ui/toast'
import type { Outcome } from '@/lib/outcome'
import type { SavedViewView } from '@/lib/saved-views/view'
import type { UpdateView } from './edit-view-dialog'
import { searchPath } from './search-address'

const EditViewDialog = lazy(() =>
  import('./edit-view-dialog').then((module) => ({ default: module.EditViewDialog })),
)

export interface ViewListProps {
  views: SavedViewView[]
  /** The search that is shown. */
  query: string
  onUpdate: UpdateView
  onRemove: (id: string) => Promise<Outcome<unknown>>
}

/** One's saved views and the shared ones, each with how many tickets it finds now. */
export function ViewList({ views, query, onUpdate, onRemove }: ViewListProps) {
  const [editing, setEditing] = useState<SavedViewView | null>(null)
  if (views.length === 0) {
    return <p className="text-muted-foreground text-sm">None yet. Search, then save the search.</p>
  }
  const remove = async ({ id, name }: SavedViewView) => {
    const removed = await onRemove(id)
    if (removed.ok) toast.success(`“${name}” is removed`)
    else toast.error(removed.message)
  }
  return (
    <>
      <ul className="flex flex-col">
        {views.map((view) => (
          <li key={view.id} className="flex items-center">
            <ViewLink view={view} isShown={view.query === query} />
            {view.editable && (
              <IconButton label={`Edit the view ${view.name}`} onClick={() => setEditing(view)}>
                <Pencil aria-hidden />
              </IconButton>
            )}
            {view.removable && (
              <IconButton label={`Remove the view ${view.name}`} onClick={() => remove(view)}>
                <X aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      <Suspense>
        {editing && (
          <EditViewDialog view={editing} onUpdate={onUpdate} onClose={() => setEditing(null)} />
        )}
      </Suspense>
    </>
  )
}

function ViewLink({ view, isShown }: { view: SavedViewView; isShown: boolean }) {
  return (
    <Link
      href={searchPath(view.query)}
      prefetch={false}
      title={view.query}
      aria-current={isShown ? 'page' : undefined}
      className="flex min-w-0 flex-1 items-center gap-2 rounded-md px-2 py-1 text-sm hover:bg-muted aria-[current=page]:bg-selected"
    >
      <span className="min-w-0 flex-1 truncate">{view.name}</span>
      {view.shared && <SharedMark owner={view.owner} />}
      <Count view={view} />
    </Link>
  )
}

function SharedMark({ owner }: { owner: string }) {
  return (
    <span title={`Shared by ${owner}`} className="text-muted-foreground">
      <Users aria-hidden className="size-3.5" />
      <span className="sr-only">shared</span>
    </span>
  )
}

function Count({ view: { count, more } }: { view: SavedViewView }) {
  return (
    <span className="nums text-muted-foreground text-xs">
      {count === null ? '–' : `${count.toLocaleString('en')}${more ? '+' : ''}`}
    </span>
  )
}
