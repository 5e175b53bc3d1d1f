import { expect, it, vi } from 'vitest'
import { done, fail, type Outcome } from '@/lib/outcome'
import type { QueueItem, QueuePage } from '@/lib/queue/view'
import { QueueFeed } from './queue-feed'

/** A server in small: an order of numbers, cut into pages whose cursor is the last number given. */
function serverOf(order: number[]) {
  const server = {
    order,
    failure: null as Outcome<never> | null,
    page(after: string | null, limit: number): QueuePage {
      const start = after === null ? 0 : server.order.indexOf(Number(after)) + 1
      const items = server.order
        .slice(start, start + limit)
        .map((number, index) => ({ number, position: start + index + 1 }) as QueueItem)
      const ended = start + limit >= server.order.length
      const next = ended ? null : String(items.at(-1)?.number)
      return { mode: 'NORMAL', orderVersion: 1, total: server.order.length, items, next }
    },
    fetch: vi.fn(async ({ after, limit }: { after: string | null; limit: number }) => {
      const failure = server.failure
      server.failure = null
      return failure ?? done(server.page(after, limit))
    }),
  }
  return server
}

function feedOf(server: ReturnType<typeof serverOf>, limit = 50) {
  const feed = new QueueFeed({ page: server.page(null, limit), limit }, server.fetch)
  const numbers = () => feed.getSnapshot().items.map((item) => item.number)
  return { feed, numbers }
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

it('reads on as the rows come into sight, to the end', async () => {
  const server = serverOf(range(500))
  const { feed, numbers } = feedOf(server)
  feed.look(0, 30)
  await vi.waitFor(() => expect(numbers()).toHaveLength(250))
  feed.look(220, 249)
  await vi.waitFor(() => expect(numbers()).toEqual(range(450)))
  feed.look(400, 449)
  await vi.waitFor(() => expect(feed.getSnapshot().ended).toBe(true))
  expect(numbers()).toEqual(range(500))
})

it('follows the order when it moved', async () => {
  const server = serverOf([1, 2, 3])
  const { feed, numbers } = feedOf(server)
  server.order = [3, 1, 2]
  feed.refresh()
  await vi.waitFor(() => expect(numbers()).toEqual([3, 1, 2]))
})

it('holds the row under the hand, says where it stands, and lets it move when let go', async () => {
  const server = serverOf([1, 2, 3])
  const { feed, numbers } = feedOf(server)
  feed.hold('pointer', 1)
  server.order = [3, 2, 1]
  feed.refresh()
  await vi.waitFor(() => expect(feed.getSnapshot().moved.get(1)).toBe(3))
  expect(numbers()).toEqual([1, 3, 2])
  feed.hold('pointer', null)
  expect(numbers()).toEqual([3, 2, 1])
  expect(feed.getSnapshot().moved.size).toBe(0)
})

it('reads again what was asked for while the order moved once more', async () => {
  const server = serverOf([1, 2])
  const { feed, numbers } = feedOf(server)
  feed.refresh()
  server.order = [2, 1]
  feed.refresh()
  await vi.waitFor(() => expect(numbers()).toEqual([2, 1]))
  expect(server.fetch).toHaveBeenCalledTimes(2)
})

it('begins at the head again when the mode changed between two pages', async () => {
  const server = serverOf(range(120))
  const { feed, numbers } = feedOf(server)
  server.failure = fail('CONFLICT', 'another order')
  server.order = range(120).reverse()
  feed.look(0, 30)
  await vi.waitFor(() => expect(numbers()).toEqual(range(120).reverse()))
})

it('says why it cannot read on, and goes on when told to', async () => {
  const server = serverOf([1, 2])
  const { feed, numbers } = feedOf(server)
  server.failure = fail('BUSY', 'The server is not there.')
  feed.refresh()
  await vi.waitFor(() => expect(feed.getSnapshot().trouble).toBe('The server is not there.'))
  server.order = [2, 1]
  feed.retry()
  await vi.waitFor(() => expect(numbers()).toEqual([2, 1]))
  expect(feed.getSnapshot().trouble).toBeNull()
})
