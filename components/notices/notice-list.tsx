'use client'
import { Checkbox } from '@/components/ui/checkbox'
import type { NoticeItem } from '@/lib/notices/view'
import { canTell } from './notice-job'
import { NoticeRow } from './notice-row'
import { peopleWords } from './notice-words'
import type { ReviewState } from './use-review'

interface NoticeListProps {
  items: readonly NoticeItem[]
  /** People in all, shown or not. */
  total: number
  review: ReviewState
  planned: boolean
}

/** Who is told, in the one order. */
export function NoticeList({ items, total, review, planned }: NoticeListProps) {
  const able = items.filter(canTell).map(({ number }) => number)
  const all = able.every((number) => !review.excluded.has(number))
  return (
    <section aria-label="Who is told" className="flex flex-col gap-2">
      <label
        htmlFor="all-notices"
        className="flex items-center gap-3 px-3 text-muted-foreground text-sm"
      >
        <Checkbox
          id="all-notices"
          checked={all && able.length > 0}
          disabled={able.length === 0}
          onCheckedChange={(checked) => review.include(able, checked)}
        />
        All that are shown, of {peopleWords(total)}
      </label>
      <ul className="rounded-lg border border-border bg-card">
        {items.map((item) => (
          <NoticeRow
            key={item.number}
            item={item}
            template={review.template}
            own={review.edits.get(item.number)}
            included={!review.excluded.has(item.number)}
            planned={planned}
            onInclude={review.include}
            onEdit={review.edit}
          />
        ))}
      </ul>
    </section>
  )
}
