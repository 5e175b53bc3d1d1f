'use client'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { PriorityBadge } from '@/components/queue/priority-badge'
import { Reasons } from '@/components/tickets/reasons'
import { When } from '@/components/tickets/when'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { FiledRequest } from './request-values'

/** What came of a request: its number, its place and why, and what happens next. */
export function FiledPanel({ filed, onAgain }: { filed: FiledRequest; onAgain: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  // The form that had the focus is gone.
  useEffect(() => heading.current?.focus(), [])
  const { number, position, priority, provisional, explanation, respondBy } = filed
  return (
    <Card aria-labelledby="filed" className="max-w-2xl">
      <CardHeader>
        <h2 id="filed" ref={heading} tabIndex={-1} className="font-semibold">
          Support has it: ticket #{number}
        </h2>
      </CardHeader>
      <CardBody className="flex flex-col gap-5 text-sm">
        <p className="flex flex-wrap items-center gap-2">
          <span className="nums font-semibold text-2xl">
            {position === null ? 'Not ranked' : `Number ${position}`}
          </span>
          {position !== null && <span>in the queue</span>}
          <PriorityBadge priority={priority} provisional={provisional} deviation={null} />
        </p>
        <section aria-label="Why it stands there" className="flex flex-col gap-2">
          <h3 className="font-medium">Why there</h3>
          <Reasons reasons={explanation} />
        </section>
        <section aria-label="What happens next" className="flex flex-col gap-2">
          <h3 className="font-medium">What happens next</h3>
          <ol className="flex list-decimal flex-col gap-1 pl-5">
            <li>A Support Engineer takes it by its place and confirms severity and priority.</li>
            <li>
              They answer to you
              {respondBy && (
                <>
                  , at the latest <When at={respondBy} className="font-medium" />
                </>
              )}
              . Your inbox tells you.
            </li>
            <li>You answer on the ticket, and keep its parts true there.</li>
          </ol>
        </section>
        <div className="flex flex-wrap gap-2">
          <Button asChild variant="primary">
            <Link href={`/tickets/${number}`}>Open ticket #{number}</Link>
          </Button>
          <Button asChild>
            <Link href="/pre-sales">All requests</Link>
          </Button>
          <Button variant="ghost" onClick={onAgain}>
            Another request
          </Button>
        </div>
      </CardBody>
    </Card>
  )
}
