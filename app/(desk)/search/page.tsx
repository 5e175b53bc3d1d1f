import type { Metadata } from 'next'
import { type ReactNode, Suspense } from 'react'
import { RecentList } from '@/components/search/recent-list'
import { SaveViewForm } from '@/components/search/save-view-form'
import { SearchResult } from '@/components/search/search-result'
import { TokenHelp } from '@/components/search/token-help'
import { ViewList } from '@/components/search/view-list'
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import { can } from '@/lib/auth/permissions'
import { requireViewer } from '@/lib/auth/session'
import type { Viewer } from '@/lib/auth/viewer'
import { listRecentTickets } from '@/lib/recent-tickets/queries'
import { listCountedViews } from '@/lib/saved-views/queries'
import { searchTickets } from '@/lib/search/queries'
import { removeViewAction, saveViewAction, updateViewAction } from './actions'

export const metadata: Metadata = { title: 'Search' }

const LIMIT = 25

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

export default async function SearchRoute({ searchParams }: PageProps) {
  const params = await searchParams
  const q = (first(params.q) ?? '').trim()
  const viewer = await requireViewer(q ? `/search?q=${encodeURIComponent(q)}` : '/search')
  const page = q
    ? await searchTickets(viewer, { q, limit: LIMIT, after: first(params.after) })
    : null
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-4 p-3 sm:p-5">
      <h1 className="break-words font-semibold text-lg">{q ? `Search: ${q}` : 'Search'}</h1>
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
        <section aria-label="Result" className="flex min-w-0 flex-col gap-3">
          {page ? <SearchResult q={q} page={page} /> : <Typing />}
        </section>
        <aside aria-label="Views and recent tickets" className="flex min-w-0 flex-col gap-4">
          <Part title="Saved views">
            <Suspense fallback={<Skeleton className="h-16" />}>
              <Views viewer={viewer} query={q} />
            </Suspense>
            {page?.ok && (
              <SaveViewForm
                query={q}
                mayShare={can(viewer, 'view.share')}
                onSave={saveViewAction}
              />
            )}
          </Part>
          <Part title="Looked at last">
            <RecentList tickets={await listRecentTickets(viewer)} />
          </Part>
        </aside>
      </div>
    </div>
  )
}

async function Views({ viewer, query }: { viewer: Viewer; query: string }) {
  const views = await listCountedViews(viewer)
  return (
    <ViewList views={views} query={query} onUpdate={updateViewAction} onRemove={removeViewAction} />
  )
}

function Typing() {
  return (
    <Part title="What can be typed">
      <TokenHelp />
    </Part>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>{title}</CardTitle>
      </CardHeader>
      <CardBody className="flex flex-col gap-4">{children}</CardBody>
    </Card>
  )
}
