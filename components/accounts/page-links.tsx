import Link from 'next/link'
import { Button } from '@/components/ui/button'

interface PageLinksProps {
  path: string
  /** The parameter that holds the list's cursor. */
  name: string
  /** The other parameters, which stay. */
  query: Record<string, string | undefined>
  /** Where this page begins; none is the first. */
  at: string | undefined
  next: string | null
}

/** On through a list that has no page numbers, and back to its beginning. */
export function PageLinks({ path, name, query, at, next }: PageLinksProps) {
  if (!at && !next) return null
  const to = (cursor: string | null) => {
    const kept = Object.entries({ ...query, [name]: cursor ?? undefined })
    const params = new URLSearchParams(
      kept.flatMap(([key, value]) => (value ? [[key, value]] : [])),
    )
    return params.size > 0 ? `${path}?${params}` : path
  }
  return (
    <nav aria-label="Pages" className="flex gap-2">
      {at && (
        <Button asChild size="sm">
          <Link href={to(null)}>First page</Link>
        </Button>
      )}
      {next && (
        <Button asChild size="sm">
          <Link href={to(next)}>Next page</Link>
        </Button>
      )}
    </nav>
  )
}
