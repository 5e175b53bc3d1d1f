'use client'
import Link from 'next/link'
import { memo, useState } from 'react'
import { When } from '@/components/tickets/when'
import { SEGMENT_WORDS } from '@/components/tickets/words'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import type { NoticeItem, NoticeReader } from '@/lib/notices/view'
import { canTell } from './notice-job'
import { NoticeText } from './notice-text'

export interface NoticeRowProps {
  item: NoticeItem
  template: string
  /** Words of its own; none is the template's. */
  own: string | undefined
  included: boolean
  planned: boolean
  onInclude: (numbers: readonly number[], included: boolean) => void
  onEdit: (number: number, text: string | null) => void
}

/** One ticket with those who are told on it; its text opens to be read and edited. */
export const NoticeRow = memo(function NoticeRow(props: NoticeRowProps) {
  const { item, own, included, onInclude } = props
  const [open, setOpen] = useState(false)
  const able = canTell(item)
  const who = item.readers.map(nameOf).join(', ')
  return (
    <li className="border-border border-b px-3 py-2 last:border-b-0">
      <div className="flex items-start gap-3">
        <Checkbox
          className="mt-0.5"
          aria-label={`Tell ${who} on ticket ${item.number}`}
          checked={able && included}
          disabled={!able}
          onCheckedChange={(checked) => onInclude([item.number], checked)}
        />
        <div className="min-w-0 flex-1 text-sm">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
            {item.readers.map((reader) => (
              <Reader key={reader.email} reader={reader} />
            ))}
            {own !== undefined && <Badge tone="violet">edited</Badge>}
          </p>
          <About item={item} />
        </div>
        {able && (
          <Button
            size="sm"
            aria-expanded={open}
            aria-label={`${open ? 'Close' : 'Read'} the notice to ${who} on ticket ${item.number}`}
            onClick={() => setOpen(!open)}
          >
            {open ? 'Close' : 'Read'}
          </Button>
        )}
      </div>
      {open && <NoticeText {...props} />}
    </li>
  )
})

export const nameOf = ({ name, email }: Pick<NoticeReader, 'name' | 'email'>) =>
  name ?? email ?? 'nobody'

function Reader({ reader }: { reader: NoticeReader }) {
  const { email, state, arrivesAt, timeZone } = reader
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center gap-x-2">
      <span className="break-all font-medium" title={email ?? undefined}>
        {nameOf(reader)}
      </span>
      {state === 'BLOCKED' && <Badge tone="amber">blocked</Badge>}
      {state === 'NO_ADDRESS' && <Badge tone="amber">no address</Badge>}
      {state === 'READY' && (
        <span className="text-muted-foreground text-xs">
          {[arrivesAt, timeZone].filter(Boolean).join(' · ')}
        </span>
      )}
    </span>
  )
}

function About({ item }: { item: NoticeItem }) {
  const { number, subject, accountName, segment, waitingSince, readers } = item
  const also = [...new Set(readers.flatMap((reader) => reader.also))]
  return (
    <div className="flex flex-wrap gap-x-2 text-muted-foreground text-xs">
      <Link
        href={`/tickets/${number}`}
        prefetch={false}
        title={subject}
        className="max-w-full truncate text-foreground hover:underline"
      >
        <span className="nums">#{number}</span> {subject}
      </Link>
      {also.length > 0 && <span>and {also.map((one) => `#${one}`).join(', ')}</span>}
      <span>
        {accountName}, {SEGMENT_WORDS[segment]}
      </span>
      <span>
        waits since <When at={waitingSince} />
      </span>
    </div>
  )
}
