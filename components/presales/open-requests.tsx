'use client'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { StatusBadge } from '@/components/queue/status-badge'
import { Alert } from '@/components/ui/alert'
import type { DeskItem } from '@/lib/presales/view'
import type { FindOpenRequests } from './request-values'

/** Points out what a request may repeat, before it is sent; nothing where nothing is open. */
export function OpenRequests({ account, find }: { account: string; find: FindOpenRequests }) {
  const open = useOpenRequests(account, find)
  if (open.length === 0) return null
  return (
    <Alert
      tone="warning"
      title={
        open.length === 1
          ? 'This account has an open request. Is it about the same?'
          : `This account has ${open.length} open requests. Is it one of these?`
      }
    >
      <ul className="mt-1 flex flex-col gap-1">
        {open.map(({ number, subject, status }) => (
          <li key={number} className="flex items-center gap-2">
            <Link
              href={`/tickets/${number}`}
              target="_blank"
              className="min-w-0 break-words underline"
            >
              #{number} {subject}
              <span className="sr-only"> (opens in a new tab)</span>
            </Link>
            <StatusBadge status={status} />
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** Asked for whenever another account is chosen; a late answer is dropped. */
function useOpenRequests(account: string, find: FindOpenRequests): DeskItem[] {
  const [open, setOpen] = useState<DeskItem[]>([])
  useEffect(() => {
    let current = true
    const ask = async () => {
      const found = account === '' ? [] : await find(account)
      if (current) setOpen(found)
    }
    void ask()
    return () => {
      current = false
    }
  }, [account, find])
  return open
}
