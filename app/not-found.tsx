import type { Metadata } from 'next'
import { buttonStyles } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

export const metadata: Metadata = { title: 'Not found' }

// Without components of the browser: every page carries this, and nearly none shows it.
export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-content-center">
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        title="There is nothing here"
        text="It may have been moved or merged, or it is not for you to see."
        action={
          <a href="/queue" className={buttonStyles({ variant: 'primary' })}>
            Go to the queue
          </a>
        }
      />
    </main>
  )
}
