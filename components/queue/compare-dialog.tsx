'use client'
import { useEffect, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import type { Outcome } from '@/lib/outcome'
import type { QueueItem } from '@/lib/queue/view'
import { fetchJson } from './feed/fetch-json'

/** Two tickets to compare, as the screen knows them. */
export type Pair = readonly [number, number]

interface Comparison {
  first: number
  second: number
  rule: string
  text: string
}

export interface CompareDialogProps {
  pair: Pair
  find: (number: number) => QueueItem | undefined
  onClose: () => void
}

/** "Why is A before B": which of two tickets stands first, and the first thing that decides. */
export function CompareDialog({ pair, find, onClose }: CompareDialogProps) {
  return (
    <Dialog defaultOpen onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Why is one before the other?"
        description="The order is compared part by part; the first part that differs decides."
      >
        <Answer pair={pair} find={find} />
      </DialogContent>
    </Dialog>
  )
}

function Answer({ pair, find }: { pair: Pair; find: CompareDialogProps['find'] }) {
  const [a, b] = pair
  const [answer, setAnswer] = useState<Outcome<Comparison> | null>(null)
  useEffect(() => {
    let wanted = true
    void fetchJson<Comparison>(`/api/v1/queue/compare?a=${a}&b=${b}`).then((outcome) => {
      if (wanted) setAnswer(outcome)
    })
    return () => {
      wanted = false
    }
  }, [a, b])
  if (!answer) return <Skeleton className="h-40" />
  if (!answer.ok) return <Alert tone="danger">{answer.message}</Alert>
  const { first, second, rule, text } = answer.value
  return (
    <div className="flex flex-col gap-2">
      <Side number={first} item={find(first)} />
      <div className="flex items-start gap-2 border-primary border-l-2 py-1 pl-3">
        <p className="flex-1">
          stands first, because <strong className="font-semibold">{text}</strong>
        </p>
        <Badge>{rule}</Badge>
      </div>
      <Side number={second} item={find(second)} />
    </div>
  )
}

function Side({ number, item }: { number: number; item: QueueItem | undefined }) {
  return (
    <div className="flex items-center gap-3 rounded-md border border-border px-3 py-2">
      {item?.position && (
        <span className="nums font-semibold text-muted-foreground">{item.position}</span>
      )}
      <div className="min-w-0">
        <p className="truncate font-medium">{item?.subject ?? `Ticket ${number}`}</p>
        <p className="truncate text-muted-foreground text-xs">
          #{number}
          {item && ` · ${item.accountName}`}
        </p>
      </div>
    </div>
  )
}
