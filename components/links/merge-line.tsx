'use client'
import { GitMerge } from 'lucide-react'
import Link from 'next/link'
import { When } from '@/components/tickets/when'
import type { LinkView } from '@/lib/tickets/link-view'
import type { LinkActions } from './link-actions'
import { UnmergeButton } from './unmerge-button'

interface MergeLineProps {
  links: LinkView[]
  mayMerge: boolean
  unmerge: LinkActions['unmerge']
}

/** What the ticket was merged into, and what was merged into it; nothing where neither was. */
export function MergeLine({ links, mayMerge, unmerge }: MergeLineProps) {
  const merges = links.filter(({ kind }) => kind === 'MERGED_INTO')
  const into = merges.find(({ side }) => side === 'FROM')
  const taken = merges.filter(({ side }) => side === 'TO')
  if (merges.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-blue-soft px-3 py-2 text-blue-ink text-sm">
      <GitMerge aria-hidden className="size-4 shrink-0" />
      {into && (
        <p className="min-w-0 flex-1 break-words">
          Merged into <TicketLink link={into} withSubject /> by{' '}
          {into.byName ?? into.by ?? 'the program'}, <When at={into.at} />
        </p>
      )}
      {into?.undoUntil && mayMerge && (
        <UnmergeButton link={into} unmerge={unmerge} label="Un-merge" />
      )}
      {taken.length > 0 && (
        <p className="min-w-0 basis-full break-words sm:basis-auto">
          Merged into this one:{' '}
          {taken.map((link, index) => (
            <span key={link.id}>
              {index > 0 && ', '}
              <TicketLink link={link} />
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

function TicketLink({ link, withSubject = false }: { link: LinkView; withSubject?: boolean }) {
  const { number, subject } = link
  return (
    <Link
      href={`/tickets/${number}`}
      prefetch={false}
      title={subject}
      className="font-medium underline underline-offset-2"
    >
      #{number}
      {withSubject && ` ${subject}`}
    </Link>
  )
}
