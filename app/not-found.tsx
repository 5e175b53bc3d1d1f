import { SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-content-center">
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        icon={SearchX}
        title="There is nothing here"
        text="It may have been moved or merged, or it is not for you to see."
        action={
          <Button asChild variant="primary">
            <Link href="/queue">Go to the queue</Link>
          </Button>
        }
      />
    </main>
  )
}
