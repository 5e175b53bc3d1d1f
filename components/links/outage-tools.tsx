'use client'
import { lazy, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { BulkResult } from '@/lib/tickets/bulk-view'
import type { LinkView } from '@/lib/tickets/link-view'
import type { OutageDeed } from './outage-dialog'

const OutageDialog = lazy(() =>
  import('./outage-dialog').then((module) => ({ default: module.OutageDialog })),
)

/** For the ticket of an outage: one reply to all of its tickets, and solving them together. */
export function OutageTools({ links }: { links: LinkView[] }) {
  const [deed, setDeed] = useState<OutageDeed | null>(null)
  const [words, setWords] = useState('')
  const [own, noteOwn] = useOwnVersions()
  const parts = links
    .filter(({ kind, side, status }) => kind === 'PART_OF' && side === 'TO' && status !== 'CLOSED')
    .map((link) => ({ ...link, version: Math.max(link.version, own.get(link.number) ?? 0) }))
  const close = (results: readonly BulkResult[], left: string) => {
    noteOwn(results)
    setWords(left)
    setDeed(null)
  }
  if (parts.length === 0 && deed === null) return null
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2 border-border border-t pt-3 text-sm">
      <span>
        Outage of {parts.length} open ticket{parts.length === 1 ? '' : 's'}:
      </span>
      <Button size="sm" onClick={() => setDeed('REPLY')}>
        Reply to all…
      </Button>
      <Button size="sm" onClick={() => setDeed('SOLVE')}>
        Solve all…
      </Button>
      <Suspense>
        {deed && <OutageDialog deed={deed} parts={parts} words={words} onClose={close} />}
      </Suspense>
    </div>
  )
}

/** What one did oneself has been seen, also before the page has been read again. */
function useOwnVersions() {
  const [own, setOwn] = useState<ReadonlyMap<number, number>>(new Map())
  const note = (results: readonly BulkResult[]) =>
    setOwn((before) => {
      const after = new Map(before)
      for (const { number, version } of results) if (version !== null) after.set(number, version)
      return after
    })
  return [own, note] as const
}
