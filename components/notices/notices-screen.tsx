'use client'
import { MailCheck } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { When } from '@/components/tickets/when'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { NoticePage } from '@/lib/notices/view'
import { countReaders } from './notice-job'
import { NoticeList } from './notice-list'
import { peopleWords, troubleOf } from './notice-words'
import { TemplatePanel } from './template-panel'
import { useMorePeople } from './use-more-people'
import { useReview } from './use-review'

const SendDialog = lazy(() =>
  import('./send-dialog').then((module) => ({ default: module.SendDialog })),
)

/** R34: those who wait are told, before they ask, when help arrives. Read, edited and sent together. */
export function NoticesScreen({ page }: { page: NoticePage }) {
  const { items, next, more, pending } = useMorePeople(page)
  const review = useReview(page.template)
  const [sending, setSending] = useState(false)
  const count = countReaders(items, review)
  const planned = page.arrival !== null
  const trouble = troubleOf(review.template, planned)
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-4 p-3 pb-20 sm:p-5 sm:pb-20">
      <Header page={page} />
      <Alert tone={planned ? 'info' : 'warning'} title={page.arrivalText}>
        {planned
          ? 'Each reader gets it in their own time zone.'
          : 'The notices say that they are not forgotten, and no more.'}
      </Alert>
      {items.length === 0 ? (
        <EmptyState
          icon={MailCheck}
          title="Nobody waits without a word"
          text={`Everybody who waits heard from us within ${page.recentHours} hours, or was told in this surge.`}
        />
      ) : (
        <>
          <TemplatePanel review={review} planned={planned} trouble={trouble} />
          <NoticeList items={items} total={page.people} review={review} planned={planned} />
          {next && (
            <Button className="self-center" pending={pending} onClick={more}>
              Show more
            </Button>
          )}
          <SendBar
            count={count}
            total={page.people}
            wrong={trouble !== null || review.hasTrouble(planned)}
            onSend={() => setSending(true)}
          />
        </>
      )}
      <Suspense>
        {sending && (
          <SendDialog page={page} items={items} review={review} onClose={() => setSending(false)} />
        )}
      </Suspense>
    </div>
  )
}

function Header({ page: { surge, people, told } }: { page: NoticePage }) {
  return (
    <header>
      <h1 className="font-semibold text-xl">Notices</h1>
      <p className="text-muted-foreground text-sm">
        {peopleWords(people)} {people === 1 ? 'waits' : 'wait'} without a recent word from us
        {told > 0 && `, ${told} told`} in the surge since <When at={surge.since} />.
      </p>
    </header>
  )
}

interface SendBarProps {
  count: number
  total: number
  /** Some text cannot be sent. */
  wrong: boolean
  onSend: () => void
}

function SendBar({ count, total, wrong, onSend }: SendBarProps) {
  return (
    <div
      role="toolbar"
      aria-label="Sending"
      className="fixed bottom-4 left-1/2 z-20 flex w-max max-w-[calc(100vw-1rem)] -translate-x-1/2 items-center gap-3 rounded-lg border border-border bg-popover py-1.5 pr-1.5 pl-3 shadow-lg lg:ml-24"
    >
      <span role="status" className="nums text-muted-foreground text-sm">
        {count} of {total} selected
      </span>
      <Button variant="primary" disabled={count === 0 || wrong} onClick={onSend}>
        Send {count === 1 ? '1 notice' : `${count} notices`}…
      </Button>
    </div>
  )
}
