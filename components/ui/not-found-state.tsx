import Link from 'next/link'
import { Button } from './button'
import { EmptyState } from './empty-state'

/** The same words for what is not there and for what one may not see, and the way on. */
export function NotFoundState({ title, href, way }: { title: string; href: string; way: string }) {
  return (
    <>
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        title={title}
        text="It does not exist, or it is not for you to see."
        action={
          <Button asChild>
            <Link href={href}>{way}</Link>
          </Button>
        }
      />
    </>
  )
}
