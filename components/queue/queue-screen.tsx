'use client'
import { useRouter } from 'next/navigation'
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/lib/cn'
import { type FirstPage, useQueueFeed } from './feed/use-queue-feed'
import { FilterMenu } from './filter-menu'
import { LANE_WORDS, LaneTabs } from './lane-tabs'
import { ListEnd } from './list-end'
import { NumberOneCard } from './number-one-card'
import { countFilters, NO_FILTER } from './queue-address'
import {
  type QueueActions,
  QueueDeskProvider,
  type QueueReader,
  type QueueRights,
} from './queue-desk'
import { QueueTable } from './queue-table'
import type { QueueParams } from './search-params'
import { useAddress } from './use-address'
import { useDesk } from './use-desk'
import type { NumberOne } from './use-number-one'
import { useQueueKeys } from './use-queue-keys'
import { useRowFocus } from './use-row-focus'
import { useTakeNext } from './use-take'

const CompareDialog = lazy(() =>
  import('./compare-dialog').then((module) => ({ default: module.CompareDialog })),
)
const SelectionBar = lazy(() =>
  import('./bulk/selection-bar').then((module) => ({ default: module.SelectionBar })),
)
const SkipDialog = lazy(() =>
  import('./skip-dialog').then((module) => ({ default: module.SkipDialog })),
)

export interface QueueScreenProps {
  /** What the address asks for. */
  params: QueueParams
  first: FirstPage
  numberOne: NumberOne | null
  rights: QueueRights
  reader: QueueReader
  actions: QueueActions
  /** Ways to other views of the queue. */
  views: ReactNode
}

/** The queue: number one, and the order. The address says which list; the server renders its head. */
export function QueueScreen(props: QueueScreenProps) {
  const { first, numberOne, rights, reader, actions, views } = props
  const [feed, snapshot] = useQueueFeed(first)
  const { desk, active, selected, setSelected, clear, ...dialogs } = useDesk({
    feed,
    lane: first.ask.lane,
    rights,
    reader,
    actions,
  })
  const tableRef = useRef<HTMLTableElement>(null)
  const { items } = snapshot
  const move = useRowFocus({ items, active, setActive: desk.activate, tableRef })
  useQueueKeys({ desk, active: items.find((item) => item.number === active), move })
  useModeRefresh(first.page.mode, snapshot.mode)
  const find = useCallback(
    (number: number) => feed.getSnapshot().items.find((item) => item.number === number),
    [feed],
  )
  const [takeNext, taking] = useTakeNext(actions)
  const { params, change, pending } = useAddress(props.params)
  const tools = (
    <>
      {views}
      <FilterMenu params={params} onChange={change} />
      {rights.take && (
        <Button size="sm" onClick={takeNext} pending={taking}>
          Take next
        </Button>
      )}
    </>
  )
  return (
    <QueueDeskProvider value={desk}>
      <div className={cn('flex flex-col gap-3 p-3 sm:p-4', selected.size > 0 && 'pb-20')}>
        <h1 className="sr-only">Queue</h1>
        <NumberOneCard initial={numberOne} />
        <div>
          <LaneTabs
            lane={params.lane}
            total={snapshot.total}
            onLane={(lane) => {
              clear()
              change({ lane, status: [] })
            }}
            tools={tools}
          />
          <div aria-busy={pending} className={cn('transition-opacity', pending && 'opacity-60')}>
            {items.length > 0 && (
              <QueueTable
                {...{ feed, snapshot, active, selected, tableRef }}
                label={LANE_WORDS[params.lane]}
              />
            )}
            <ListEnd
              snapshot={snapshot}
              lane={params.lane}
              filtered={countFilters(params) > 0}
              onClear={() => change(NO_FILTER)}
              onRetry={() => feed.retry()}
            />
          </div>
        </div>
      </div>
      <Suspense>
        {selected.size > 0 && (
          <SelectionBar
            {...{ feed, selected }}
            ask={first.ask}
            total={snapshot.total}
            onSelect={setSelected}
          />
        )}
        {dialogs.pair && (
          <CompareDialog pair={dialogs.pair} find={find} onClose={() => dialogs.setPair(null)} />
        )}
        {dialogs.skipping && (
          <SkipDialog
            item={dialogs.skipping}
            skip={actions.skip}
            onClose={() => dialogs.setSkipping(null)}
          />
        )}
      </Suspense>
    </QueueDeskProvider>
  )
}

/** The mode stands in the frame around, which the server renders. */
function useModeRefresh(rendered: string, now: string) {
  const router = useRouter()
  useEffect(() => {
    if (rendered !== now) router.refresh()
  }, [rendered, now, router])
}
