'use client'
import Link from 'next/link'
import { type ReactNode, useRef } from 'react'
import { PriorityBadge } from '@/components/queue/priority-badge'
import { StatusBadge } from '@/components/queue/status-badge'
import { When } from '@/components/tickets/when'
import { Badge } from '@/components/ui/badge'
import { useLineWalk } from '@/lib/keyboard/use-line-walk'
import type { DeskItem } from '@/lib/presales/view'

interface DeskTableProps {
  items: readonly DeskItem[]
  /** Names whose prospect each is: for those who see everybody's. */
  owners: boolean
}

/** The lines of a list; on narrow screens each is a few lines of its own. */
export function DeskTable({ items, owners }: DeskTableProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  useLineWalk(body, 'Pre-sales')
  return (
    <div className="overflow-hidden rounded-lg border border-border bg-card">
      <table className="w-full table-fixed text-left text-sm">
        <thead className="border-border border-b text-muted-foreground text-xs max-md:sr-only">
          <tr>
            <Head className="w-14">Place</Head>
            <Head>Ticket</Head>
            <Head className="w-36">State</Head>
            <Head className="w-40">Who has it</Head>
            <Head className="w-44">Last word</Head>
            <Head className="w-32">Next update</Head>
          </tr>
        </thead>
        <tbody ref={body}>
          {items.map((item) => (
            <DeskRow key={item.number} item={item} owners={owners} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Head({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <th scope="col" className={`px-3 py-2 font-medium ${className ?? ''}`}>
      {children}
    </th>
  )
}

const CELL = 'min-w-0 md:px-3 md:py-2'

function DeskRow({ item, owners }: { item: DeskItem; owners: boolean }) {
  const { number, position, lastWordAt, nextUpdateAt } = item
  return (
    <tr className="border-border border-b last:border-b-0 hover:bg-muted/50 max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-3 max-md:gap-y-1 max-md:px-3 max-md:py-2">
      <td className={`${CELL} nums text-muted-foreground max-md:order-1`}>
        <span className="md:hidden">Place </span>
        {position ?? '–'}
      </td>
      <td className={`${CELL} max-md:w-full`}>
        <Link
          href={`/tickets/${number}`}
          prefetch={false}
          data-line={number}
          className="block truncate rounded font-medium hover:underline"
          title={item.subject}
        >
          <span className="nums text-muted-foreground">#{number}</span> {item.subject}
        </Link>
        <p className="truncate text-muted-foreground text-xs">
          {item.accountName}
          {owners && <Owner item={item} />}
        </p>
      </td>
      <td className={`${CELL} max-md:order-1`}>
        <span className="inline-flex items-center gap-1.5">
          <PriorityBadge priority={item.priority} provisional={item.provisional} deviation={null} />
          <StatusBadge status={item.status} />
        </span>
      </td>
      <td className={`${CELL} truncate max-md:order-1`}>{holderOf(item)}</td>
      <td className={`${CELL} truncate text-muted-foreground text-xs max-md:order-2`}>
        {lastWordAt ? (
          <>
            <span className="md:hidden">Last word </span>
            <When at={lastWordAt} />
            <span className="md:block md:truncate"> by {item.lastWordBy}</span>
          </>
        ) : (
          '–'
        )}
      </td>
      <td className={`${CELL} text-muted-foreground text-xs max-md:order-2`}>
        <span className="md:hidden">{nextUpdateAt ? 'Next update ' : 'No update promised'}</span>
        {nextUpdateAt ? <When at={nextUpdateAt} /> : <span className="max-md:hidden">–</span>}
      </td>
    </tr>
  )
}

function Owner({ item: { ceOwnerName } }: { item: DeskItem }) {
  return (
    <>
      {' · '}
      {ceOwnerName ? `with ${ceOwnerName}` : <Badge tone="amber">prospect without CE</Badge>}
    </>
  )
}

const holderOf = ({ assignee, assigneeName }: DeskItem) =>
  assigneeName ?? assignee ?? <span className="text-muted-foreground">Nobody yet</span>
