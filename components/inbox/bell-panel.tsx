'use client'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { fetchJson } from '@/components/queue/feed/fetch-json'
import { Button } from '@/components/ui/button'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { Skeleton } from '@/components/ui/skeleton'
import type { InboxPage } from '@/lib/notifications/view'
import type { Outcome } from '@/lib/outcome'
import { BellButton } from './bell-button'
import { InboxLine } from './inbox-line'
import { markRead } from './mark-read'

const NEWEST = '/api/v1/inbox?limit=8&show=unread'

/** The newest unread lines, under the bell. */
export function BellPanel({ unread }: { unread: number }) {
  const [open, setOpen] = useState(true)
  const close = () => setOpen(false)
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <BellButton unread={unread} />
      </PopoverTrigger>
      <PopoverContent align="end" aria-label="Inbox" className="w-96 max-w-[calc(100vw-1rem)] p-0">
        <div className="flex items-center justify-between gap-2 border-border border-b px-3 py-2">
          <h2 className="font-medium">Unread</h2>
          <Button size="sm" disabled={unread === 0} onClick={() => void markRead({ all: true })}>
            Mark all read
          </Button>
        </div>
        <Newest unread={unread} onOpen={close} />
        <p className="border-border border-t px-3 py-2 text-sm">
          <Link href="/inbox" onClick={close} className="text-link hover:underline">
            All notifications
          </Link>
        </p>
      </PopoverContent>
    </Popover>
  )
}

function Newest({ unread, onOpen }: { unread: number; onOpen: () => void }) {
  const page = useNewest(unread)
  if (!page) return <Skeleton className="m-3 h-20" />
  if (!page.ok) return <p className="p-3 text-red-ink text-sm">{page.message}</p>
  if (page.value.items.length === 0) {
    return <p className="p-6 text-center text-muted-foreground text-sm">Nothing is unread.</p>
  }
  return (
    <ul aria-label="Unread notifications" className="max-h-96 overflow-y-auto">
      {page.value.items.map((item) => (
        <InboxLine
          key={item.id}
          item={item}
          onRead={({ id }) => void markRead({ ids: [id] })}
          onOpen={onOpen}
        />
      ))}
    </ul>
  )
}

/** Read again whenever the count changes; a late answer is dropped. */
function useNewest(unread: number): Outcome<InboxPage> | null {
  const [page, setPage] = useState<Outcome<InboxPage> | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another count is another list
  useEffect(() => {
    let current = true
    void fetchJson<InboxPage>(NEWEST).then((found) => current && setPage(found))
    return () => {
      current = false
    }
  }, [unread])
  return page
}
