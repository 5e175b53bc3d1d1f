'use client'
import { CircleCheck } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'
import { useLive } from '@/components/shell/live/live-provider'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { InboxPage } from '@/lib/notifications/view'
import { InboxLine } from './inbox-line'
import { markRead } from './mark-read'
import { useInboxKeys } from './use-inbox-keys'

export interface InboxScreenProps {
  page: InboxPage
  show: 'all' | 'unread'
  /** The page goes on after an earlier one. */
  continued: boolean
}

/** All that one was told, newest first; by key as by pointer. */
export function InboxScreen({ page, show, continued }: InboxScreenProps) {
  const { refresh } = useRouter()
  const { subscribe } = useLive()
  const list = useRef<HTMLUListElement>(null)
  const save = useOutcome()
  const read = async (which: Parameters<typeof markRead>[0]) => {
    await save.run(() => markRead(which))
    refresh()
  }
  useEffect(() => subscribe((event) => event.type === 'inbox' && refresh()), [subscribe, refresh])
  useInboxKeys(list, (id) => void read({ ids: [id] }))
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-4 p-3 sm:p-5">
      <header className="flex flex-wrap items-center gap-3">
        <h1 className="font-semibold text-xl">Inbox</h1>
        <Shows show={show} unread={page.unread} />
        <Button
          className="ml-auto"
          disabled={page.unread === 0}
          pending={save.pending}
          onClick={() => void read({ all: true })}
        >
          Mark all read
        </Button>
      </header>
      {save.message && <Alert tone="danger">{save.message}</Alert>}
      {page.items.length === 0 ? (
        <Nothing show={show} />
      ) : (
        <ul
          ref={list}
          aria-label="Notifications"
          className="overflow-hidden rounded-lg border border-border bg-card"
        >
          {page.items.map((item) => (
            <InboxLine key={item.id} item={item} onRead={({ id }) => void read({ ids: [id] })} />
          ))}
        </ul>
      )}
      <Pages show={show} next={page.next} continued={continued} />
    </div>
  )
}

function Shows({ show, unread }: { show: 'all' | 'unread'; unread: number }) {
  return (
    <nav aria-label="Show" className="flex gap-1 rounded-lg bg-muted p-1 text-sm">
      <Show href="/inbox" current={show === 'unread'}>
        Unread ({unread})
      </Show>
      <Show href="/inbox?show=all" current={show === 'all'}>
        All
      </Show>
    </nav>
  )
}

function Show(props: { href: string; current: boolean; children: ReactNode }) {
  return (
    <Link
      href={props.href}
      aria-current={props.current ? 'page' : undefined}
      className="rounded-md px-3 py-1 font-medium text-muted-foreground aria-[current=page]:bg-card aria-[current=page]:text-foreground aria-[current=page]:shadow-sm"
    >
      {props.children}
    </Link>
  )
}

function Nothing({ show }: { show: 'all' | 'unread' }) {
  const text =
    'Assignments, mentions, replies, clocks that run out and what you follow appear here.'
  return (
    <EmptyState
      icon={CircleCheck}
      title={show === 'unread' ? 'Nothing is unread' : 'Nothing yet'}
      text={text}
    />
  )
}

function Pages({
  show,
  next,
  continued,
}: Pick<InboxScreenProps, 'show' | 'continued'> & { next: string | null }) {
  if (!next && !continued) return null
  const here = `/inbox?show=${show}`
  return (
    <nav aria-label="Pages" className="flex justify-between text-sm">
      {continued ? (
        <Link href={here} className="text-link hover:underline">
          Newest
        </Link>
      ) : (
        <span />
      )}
      {next && (
        <Link href={`${here}&after=${next}`} className="text-link hover:underline">
          Older
        </Link>
      )}
    </nav>
  )
}
