import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

/** The same words for what is not there and for what one may not see. */
export default function ExceptionNotFound() {
  return (
    <>
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        title="No such exception"
        text="It does not exist, or it is not for you to see."
        action={
          <Button asChild>
            <Link href="/exceptions">All exceptions</Link>
          </Button>
        }
      />
    </>
  )
}
