import { SearchX } from 'lucide-react'
import { Alert } from '@/components/ui/alert'
import { EmptyState } from '@/components/ui/empty-state'
import type { Failure, Outcome } from '@/lib/outcome'
import { MOST_RANKED, type SearchPage } from '@/lib/search/view'
import { HitList } from './hit-list'
import { searchPath } from './search-address'

export interface SearchResultProps {
  q: string
  page: Outcome<SearchPage>
}

/** What a search found, that it found nothing, or what is wrong with it. */
export function SearchResult({ q, page }: SearchResultProps) {
  if (!page.ok) {
    return (
      <Alert tone="danger" title="This cannot be searched for">
        {sentenceOf(page)}
      </Alert>
    )
  }
  const { items, total, more, next } = page.value
  if (items.length === 0) {
    return (
      <EmptyState
        icon={SearchX}
        title="Nothing found"
        text="All words and filters have to fit. Leave one out, or look for a part of it."
      />
    )
  }
  return (
    <>
      {more ? (
        <Alert>
          More than {MOST_RANKED.toLocaleString('en')} tickets fit. Only the newest{' '}
          {MOST_RANKED.toLocaleString('en')} are ranked here; another word or a filter finds older
          ones.
        </Alert>
      ) : (
        <p role="status" className="nums text-muted-foreground text-sm">
          {total === 1 ? 'One ticket' : `${total.toLocaleString('en')} tickets, best first`}
        </p>
      )}
      <HitList hits={items} next={next && searchPath(q, next)} />
    </>
  )
}

/** What is wrong with the words is said of them; the rest are whole sentences. */
function sentenceOf({ message, errors }: Failure): string {
  return errors?.[0]?.path === 'q' ? `Your search: ${message}.` : message
}
