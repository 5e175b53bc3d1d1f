import type { Outcome } from '@/lib/outcome'
import type { WorkloadMode } from '@/lib/priority/types'
import type { QueueItem, QueuePage } from '@/lib/queue/view'
import { holdInPlace } from './hold-in-place'
import { joinPages, type LoadedPage, putPage, type Want, wantedPage } from './pages'

export type FetchPage = (place: {
  after: string | null
  limit: number
}) => Promise<Outcome<QueuePage>>

/** What holds a row in its place: a pointer over it, the keyboard's focus in it, its open menu. */
export type Holder = 'pointer' | 'focus' | 'menu'

export interface FeedSnapshot {
  /** The rows as they stand on the screen. */
  items: readonly QueueItem[]
  /** Held rows that stand elsewhere by now: their true position, null where they left the list. */
  moved: ReadonlyMap<number, number | null>
  mode: WorkloadMode
  orderVersion: number
  total: number
  /** All of the list has been read. */
  ended: boolean
  /** Why the list cannot be read on; null when all is well. */
  trouble: string | null
}

/**
 * The list behind the screen: pages of the order, read as they come into sight, read again when the
 * order moved, with the rows under a hand held in place. Knows nothing of React.
 */
export class QueueFeed {
  #pages: LoadedPage[]
  #starts: number[]
  #latest: readonly QueueItem[]
  #page: QueuePage
  #newest = 0
  #sight = { start: 0, end: 0 }
  #holds = new Map<Holder, number>()
  #reading = false
  #trouble: string | null = null
  #snapshot: FeedSnapshot
  #listeners = new Set<() => void>()

  constructor(
    first: { page: QueuePage; limit: number },
    private readonly fetchPage: FetchPage,
  ) {
    this.#page = first.page
    this.#pages = putPage([], 0, { ...first, after: null, readAt: 0 })
    const { items, starts } = joinPages(this.#pages)
    this.#latest = items
    this.#starts = starts
    this.#snapshot = this.#describe(items)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly getSnapshot = (): FeedSnapshot => this.#snapshot

  /** Tells which rows are in sight. */
  look(start: number, end: number): void {
    this.#sight = { start, end }
    void this.#readOn()
  }

  /** The order moved: what is in sight is read again at once, the rest when it comes into sight. */
  refresh(): void {
    this.#newest += 1
    void this.#readOn()
  }

  /** Goes on after trouble. */
  retry(): void {
    this.#trouble = null
    this.refresh()
    this.#publish()
  }

  /** Holds a row in place for `holder`, or with null lets go of the one it held. */
  hold(holder: Holder, number: number | null): void {
    if (number === null) this.#holds.delete(holder)
    else this.#holds.set(holder, number)
    if (this.#snapshot.items !== this.#latest) this.#publish()
  }

  async #readOn(): Promise<void> {
    if (this.#reading || this.#trouble) return
    this.#reading = true
    try {
      for (;;) {
        const want = wantedPage(this.#pages, this.#starts, {
          ...this.#sight,
          newest: this.#newest,
        })
        if (!want || !(await this.#read(want))) return
      }
    } finally {
      this.#reading = false
    }
  }

  /** Reads one page; false when there is no going on for now. */
  async #read({ index, after, limit }: Want): Promise<boolean> {
    const readAt = this.#newest
    const outcome = await this.fetchPage({ after, limit })
    if (!outcome.ok && outcome.code === 'CONFLICT' && after !== null) {
      // Another mode or policy: its order begins at the head, and no place of the old one holds.
      this.#pages = this.#pages.slice(0, 1)
      this.#newest += 1
    } else if (outcome.ok) {
      this.#page = outcome.value
      this.#pages = putPage(this.#pages, index, { page: outcome.value, after, limit, readAt })
    } else {
      this.#trouble = outcome.message
    }
    const { items, starts } = joinPages(this.#pages)
    this.#latest = items
    this.#starts = starts
    this.#publish()
    return this.#trouble === null
  }

  #publish(): void {
    const held = new Set(this.#holds.values())
    this.#snapshot = this.#describe(holdInPlace(this.#latest, this.#snapshot.items, held))
    for (const listener of this.#listeners) listener()
  }

  #describe(items: readonly QueueItem[]): FeedSnapshot {
    const { mode, orderVersion, total } = this.#page
    return {
      items,
      moved: this.#moved(items),
      mode,
      orderVersion,
      total,
      ended: this.#pages.at(-1)?.next === null,
      trouble: this.#trouble,
    }
  }

  #moved(items: readonly QueueItem[]): Map<number, number | null> {
    const moved = new Map<number, number | null>()
    if (items === this.#latest) return moved
    for (const number of this.#holds.values()) {
      const now = this.#latest.findIndex((item) => item.number === number)
      if (now === items.findIndex((item) => item.number === number)) continue
      moved.set(number, this.#latest[now]?.position ?? null)
    }
    return moved
  }
}
