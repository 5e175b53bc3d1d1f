import type { QueueItem, QueuePage } from '@/lib/queue/view'

/** A stretch of the order that was read, from the place `after` on. */
export interface LoadedPage {
  after: string | null
  limit: number
  items: readonly QueueItem[]
  next: string | null
  /** Which change of the order it was read after; an older one than the newest is to be read again. */
  readAt: number
}

/**
 * The pages as one list. While the order moves, a ticket can stand on two pages that were read at
 * different moments: the earlier page counts.
 */
export function joinPages(pages: readonly LoadedPage[]): { items: QueueItem[]; starts: number[] } {
  const seen = new Set<number>()
  const items: QueueItem[] = []
  const starts: number[] = []
  for (const page of pages) {
    starts.push(items.length)
    for (const item of page.items) {
      if (seen.has(item.number)) continue
      seen.add(item.number)
      items.push(item)
    }
  }
  return { items, starts }
}

/**
 * Puts a page that was read in its place. Where it now ends elsewhere, the one behind it begins there
 * and is to be read again; behind the end of the order there is none.
 */
export function putPage(
  pages: readonly LoadedPage[],
  index: number,
  read: { page: QueuePage; limit: number; after: string | null; readAt: number },
): LoadedPage[] {
  const { items, next } = read.page
  const put = pages.slice(0, index)
  put.push({ after: read.after, limit: read.limit, items, next, readAt: read.readAt })
  const behind = pages.slice(index + 1)
  const [first, ...others] = behind
  if (!first || next === null) return put
  if (first.after === next) return [...put, ...behind]
  return [...put, { ...first, after: next, readAt: -1 }, ...others]
}

export interface Want {
  index: number
  after: string | null
  limit: number
}

export interface Sight {
  /** First and last row in sight, as indexes of the joined list. */
  start: number
  end: number
  /** The newest change of the order. */
  newest: number
}

/** A page that comes into sight is asked for this many rows ahead. */
const AHEAD = 60
const PAGE_LIMIT = 200

/** The next page to read: a stale one in sight, the stale head of the order, or the one that comes into sight. */
export function wantedPage(
  pages: readonly LoadedPage[],
  starts: readonly number[],
  sight: Sight,
): Want | null {
  const stale = pages.findIndex((page, index) => {
    const first = starts[index] ?? 0
    const last = starts[index + 1] ?? Number.POSITIVE_INFINITY
    const inSight = index === 0 || (first <= sight.end && last > sight.start)
    return inSight && page.readAt < sight.newest
  })
  const page = pages[stale]
  if (page) return { index: stale, after: page.after, limit: page.limit }
  const last = pages.at(-1)
  const total = (starts.at(-1) ?? 0) + (last?.items.length ?? 0)
  if (!last?.next || sight.end + AHEAD < total) return null
  return { index: pages.length, after: last.next, limit: PAGE_LIMIT }
}
