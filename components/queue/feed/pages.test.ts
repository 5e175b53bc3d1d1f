import { describe, expect, it } from 'vitest'
import type { QueueItem, QueuePage } from '@/lib/queue/view'
import { joinPages, type LoadedPage, putPage, wantedPage } from './pages'

const items = (...numbers: number[]) => numbers.map((number) => ({ number }) as QueueItem)

function loaded(part: Partial<LoadedPage>): LoadedPage {
  return { after: null, limit: 2, items: [], next: null, readAt: 0, ...part }
}

const TWO_PAGES = [
  loaded({ items: items(1, 2), next: 'after-2' }),
  loaded({ after: 'after-2', items: items(3, 4), next: 'after-4' }),
]

function read(next: string | null, ...numbers: number[]) {
  const page: QueuePage = {
    mode: 'NORMAL',
    orderVersion: 1,
    total: 9,
    items: items(...numbers),
    next,
  }
  return { page, limit: 2, after: null, readAt: 1 }
}

describe('joinPages', () => {
  it('lists a ticket that stands on two pages once', () => {
    const pages = [loaded({ items: items(1, 2) }), loaded({ items: items(2, 3) })]
    const { items: joined, starts } = joinPages(pages)
    expect(joined.map((item) => item.number)).toEqual([1, 2, 3])
    expect(starts).toEqual([0, 2])
  })
})

describe('putPage', () => {
  it('leaves the page behind alone where it still joins', () => {
    expect(putPage(TWO_PAGES, 0, read('after-2', 2, 1))[1]).toBe(TWO_PAGES[1])
  })

  it('lets the page behind begin where this one now ends', () => {
    const behind = putPage(TWO_PAGES, 0, read('after-9', 1, 9))[1]
    expect(behind).toMatchObject({ after: 'after-9', readAt: -1 })
  })

  it('drops what lies behind the end', () => {
    expect(putPage(TWO_PAGES, 0, read(null, 1))).toHaveLength(1)
  })

  it('adds a page at the end', () => {
    expect(putPage(TWO_PAGES, 2, read(null, 5))).toHaveLength(3)
  })
})

describe('wantedPage', () => {
  const starts = [0, 200, 400]
  const full = (part: Partial<LoadedPage>) =>
    loaded({ items: items(...Array.from({ length: 200 }, (_, i) => i)), limit: 200, ...part })
  const pages = [
    full({ next: 'a' }),
    full({ after: 'a', next: 'b' }),
    full({ after: 'b', next: 'c' }),
  ]

  it.each([
    ['nothing while all in sight is fresh', { start: 0, end: 20, newest: 0 }, null],
    ['the head first once the order moved', { start: 210, end: 230, newest: 1 }, 0],
    ['the page that comes into sight', { start: 520, end: 545, newest: 0 }, 3],
  ])('wants %s', (_, sight, index) => {
    expect(wantedPage(pages, starts, sight)?.index ?? null).toBe(index)
  })

  it('wants the stale page in sight once the head is fresh, and none out of sight', () => {
    const [head, ...rest] = pages
    const fresh = [{ ...(head ?? full({})), readAt: 1 }, ...rest]
    expect(wantedPage(fresh, starts, { start: 210, end: 230, newest: 1 })).toEqual({
      index: 1,
      after: 'a',
      limit: 200,
    })
    expect(wantedPage(fresh, starts, { start: 0, end: 20, newest: 1 })).toBeNull()
  })

  it('wants nothing behind the end', () => {
    const ended = [full({ next: null })]
    expect(wantedPage(ended, [0], { start: 190, end: 199, newest: 0 })).toBeNull()
  })
})
